# One image for the API, the workers, the migrations and the backups; docker-compose.yml tells them apart.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.base.json tsconfig.build.json ./
COPY apps/api/package.json apps/api/
COPY apps/simulated-carrier/package.json apps/simulated-carrier/
COPY apps/web/package.json apps/web/
COPY libs/contract/package.json libs/contract/
COPY libs/domain/package.json libs/domain/
COPY tools/package.json tools/
ENV CI=true

FROM manifests AS build
# The version of pnpm is the one that package.json names.
RUN npx --yes "$(node -p "require('./package.json').packageManager")" \
      install --frozen-lockfile --config.pmOnFail=ignore
COPY libs/domain libs/domain
COPY apps/api apps/api
RUN node node_modules/typescript/bin/tsc --build apps/api

# What runs in earnest needs nothing of what only builds and tests.
FROM manifests AS packages
RUN npx --yes "$(node -p "require('./package.json').packageManager")" \
      --filter '@lien-lac/api...' install --prod --frozen-lockfile --config.pmOnFail=ignore

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/libs/domain libs/domain
COPY --from=packages /app/apps/api apps/api
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/apps/api/dist apps/api/dist
# It owns none of what it runs, and writes nowhere but into a volume for backups.
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/src/main.api.js"]
