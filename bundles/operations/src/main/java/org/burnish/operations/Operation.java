package org.burnish.operations;

import java.io.IOException;
import org.burnish.recorder.Ongoing;
import org.osgi.annotation.versioning.ProviderType;

/** An order that is carried out. All methods may be called by any thread, at any time. */
@ProviderType
public interface Operation extends Ongoing<OperationRecord> {

    /** What it is known by, from 1 in each run of the framework. */
    long id();

    Order order();

    OperationProgress progress();

    /** What has happened up to now. */
    OperationRecord record();

    /**
     * Waits for the end, and cancels the operation when this thread is interrupted; the thread is left interrupted.
     *
     * @param type what the kind of the order gives, such as {@link Burned}
     * @throws IOException what ended the operation before it had a result, as any other exception that did
     * @throws InterruptedException when the operation was cancelled before it had a result
     */
    <R> R result(Class<R> type) throws IOException, InterruptedException;
}
