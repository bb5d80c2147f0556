package org.burnish.recorder;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What goes on by itself, on threads of its own, such as a recording.
 *
 * @param <R> what is known of it at its end
 */
@ProviderType
public interface Ongoing<R> {

    /** Ends it at the next safe point: what was readable on the medium stays readable. Returns at once. */
    void cancel();

    /** Waits for the end. */
    R await() throws InterruptedException;

    /**
     * Waits for the end also when this thread is interrupted: then it is cancelled, and ends at its next safe point. The thread is
     * left interrupted.
     */
    default R awaitOrCancel() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancel();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
