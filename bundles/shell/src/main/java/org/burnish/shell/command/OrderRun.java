package org.burnish.shell.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burnish.operations.Inputs;
import org.burnish.operations.NoImageException;
import org.burnish.operations.Operation;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.recorder.VerbatimImage;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.EventLines;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.ProgressText;

/** Carries an order out, and shows how far it is until it ends. */
final class OrderRun {

    private static final long WATCH_MILLIS = 200;

    private OrderRun() {}

    /**
     * The result; the operation is cancelled when this thread is interrupted.
     *
     * @param begun is run when the operation has its drives
     */
    static <R> R result(Operations operations, Order order, Class<R> type, ProgressLine progress, Runnable begun)
            throws IOException, InterruptedException {
        return result(operations, order, Optional.empty(), type, progress, begun);
    }

    /** The same with an image in place of the one that the order names. */
    static <R> R result(
            Operations operations,
            Order order,
            Optional<VerbatimImage> image,
            Class<R> type,
            ProgressLine progress,
            Runnable begun)
            throws IOException, InterruptedException {
        Optional<EventLines> events = EventLines.current();
        Inputs listening = Inputs.reportingTo(
                events.isPresent() ? new OperationEvents(events.get(), begun) : new OperationWords(progress, begun));
        Operation operation =
                operations.start(order, image.map(listening::image).orElse(listening));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleWithFixedDelay(
                    () -> operation.progress().recording().ifPresent(recording -> {
                        if (events.isPresent()) {
                            events.get().recording(recording);
                        } else {
                            progress.show(ProgressText.of(recording));
                        }
                    }),
                    WATCH_MILLIS,
                    WATCH_MILLIS,
                    TimeUnit.MILLISECONDS);
            return operation.result(type);
        } catch (NoImageException e) {
            throw new IOException(e.getMessage() + Contents.elsewhere(e.address(), e.content()), e);
        } finally {
            // without an interruption: in the middle of a line it would close the console's channel for good
            clock.shutdown();
        }
    }
}
