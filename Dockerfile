# One image, many roles: the role is the command (`gateway`, `content`, `product`, `user`, `order`, `migrate` …).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
RUN npm ci --no-fund --no-audit
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/var/lib/tributary
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./package.json
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/schema ./schema
RUN mkdir -p /var/lib/tributary && chown node:node /var/lib/tributary
USER node
EXPOSE 4000 4001 4002 4003 4004
# Node is process 1 and handles SIGTERM itself: requests in flight finish before it ends.
# The young generation's halves are 16 MB: as quick as the 64 MB of V8's own choice, and less memory.
ENTRYPOINT ["node", "--max-semi-space-size=16", "dist/main.js"]
CMD ["gateway"]
