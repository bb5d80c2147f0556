package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;

/** Carries orders out while the command that gave them waits. */
public final class OrderRun {

    private OrderRun() {}

    /** The result of an order; interrupting this thread cancels it. */
    public static <R> R result(Operations operations, Order order, Inputs inputs, Class<R> type) throws IOException {
        return result(operations.start(order, inputs), type);
    }

    static <R> R result(Operation operation, Class<R> type) throws IOException {
        try {
            return operation.result(type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The command was interrupted");
        }
    }
}
