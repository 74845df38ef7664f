{{- define "gongqiao.labels" -}}
app.kubernetes.io/part-of: gongqiao
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "gongqiao.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "gongqiao.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* What every server process is told. Passwords are put together by the kubelet, so that none stands in a manifest. */}}
{{- define "gongqiao.environment" -}}
{{- if eq .Values.postgres.operator "cloudnative-pg" }}
- name: APP_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .Values.postgres.appSecret }}, key: password } }
- name: DATABASE_URL
  value: postgres://gongqiao_app:$(APP_PASSWORD)@{{ .Release.Name }}-pooler:5432/gongqiao
- name: DATABASE_DIRECT_URL
  value: postgres://gongqiao_app:$(APP_PASSWORD)@{{ .Release.Name }}-postgres-rw:5432/gongqiao
{{- else }}
- name: DATABASE_URL
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: database-url } }
{{- end }}
{{- if .Values.redis.enabled }}
- name: REDIS_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: redis-password } }
- name: QUEUE_URL
  value: redis://:$(REDIS_PASSWORD)@{{ .Release.Name }}-redis:6379
{{- else }}
- name: QUEUE_URL
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: queue-url } }
{{- end }}
- name: IDENTITY_SECRET
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: identity-secret } }
- name: PUBLIC_URL
  value: {{ .Values.publicUrl | quote }}
- name: FILES_URL
  value: {{ .Values.filesUrl | quote }}
{{- if .Values.s3.enabled }}
- name: AWS_ENDPOINT_URL_S3
  value: {{ .Values.s3.endpoint | quote }}
- name: AWS_REGION
  value: {{ .Values.s3.region | quote }}
- name: AWS_ACCESS_KEY_ID
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: s3-access-key-id } }
- name: AWS_SECRET_ACCESS_KEY
  valueFrom: { secretKeyRef: { name: {{ .Values.secretName }}, key: s3-secret-access-key } }
{{- end }}
- name: LOG_LEVEL
  value: {{ .Values.logLevel | quote }}
{{- if .Values.telemetryUrl }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .Values.telemetryUrl | quote }}
{{- end }}
{{- end }}

{{- define "gongqiao.volumes" -}}
- name: tmp
  emptyDir: {}
{{- if .Values.files.volume.enabled }}
- name: files
  persistentVolumeClaim: { claimName: {{ .Release.Name }}-files }
{{- end }}
{{- end }}

{{- define "gongqiao.mounts" -}}
- { name: tmp, mountPath: /tmp }
{{- if .Values.files.volume.enabled }}
- { name: files, mountPath: /files }
{{- end }}
{{- end }}
