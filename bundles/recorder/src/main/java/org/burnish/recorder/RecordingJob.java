package org.burnish.recorder;

import org.osgi.annotation.versioning.ProviderType;

/** A recording that runs on threads of its own. */
@ProviderType
public interface RecordingJob {

    /** How far it is; cheap, at any time, by any thread. */
    Progress progress();

    /** Ends it at the next safe point: what was readable on the medium stays readable. Returns at once. */
    void cancel();

    /** Waits for the end. */
    Outcome await() throws InterruptedException;

    /**
     * Waits for the end also when this thread is interrupted: then the job is cancelled, and ends at its next safe
     * point. The thread is left interrupted.
     */
    default Outcome awaitOrCancel() {
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
