# API, worker and command line: one image, the command says which. Built from the repository's root:
#   docker build -f infra/images/server.Dockerfile -t gongqiao/server .
FROM node:20.19-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN NX_DAEMON=false node node_modules/nx/dist/bin/nx.js run-many -t build --exclude=@gongqiao/portal,@gongqiao/portal-lib \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf .nx test

FROM node:20.19-bookworm-slim
ENV NODE_ENV=production TZ=Asia/Shanghai
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
# The API; a worker runs apps/worker/dist/main.js, a migration apps/cli/dist/main.js migrate.
CMD ["node", "apps/api/dist/main.js"]
