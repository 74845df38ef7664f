# The portal's files behind nginx, which also passes the API on. Built from the repository's root:
#   docker build -f infra/images/portal.Dockerfile -t gongqiao/portal .
FROM node:20.19-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN NX_DAEMON=false node node_modules/nx/dist/bin/nx.js run @gongqiao/portal:build

FROM nginxinc/nginx-unprivileged:1.28-bookworm
COPY infra/images/portal.nginx.template /etc/nginx/templates/default.conf.template
COPY --from=build /app/apps/portal/dist /usr/share/nginx/html
ENV API_UPSTREAM=api:3000
EXPOSE 8080
