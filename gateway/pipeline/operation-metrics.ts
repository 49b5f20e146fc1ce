import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { DoorContext } from './door-context';
import { observeAnswer } from './observe-answer';

/** Counts what Apollo Server answers by itself: a text that is no document, an unknown persisted query. */
export const operationMetrics: ApolloServerPlugin<DoorContext> = {
  async contextCreationDidFail({ error }) {
    const errors = error instanceof GraphQLError ? [error] : [];
    observeAnswer({ name: undefined, type: 'unknown', startedAt: performance.now(), hasData: false, errors });
  },
  async requestDidStart() {
    const startedAt = performance.now();
    let isRun = false;
    return {
      async executionDidStart() {
        isRun = true;
      },
      async willSendResponse({ response: { body }, operationName, request, operation }) {
        // The chain of operations has counted it.
        if (isRun) return;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const name = operationName ?? request.operationName;
        observeAnswer({ name, type: operation?.operation ?? 'unknown', startedAt, hasData: false, errors });
      },
    };
  },
};
