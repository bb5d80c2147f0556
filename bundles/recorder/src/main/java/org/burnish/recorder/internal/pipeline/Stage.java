package org.burnish.recorder.internal.pipeline;

/** What one thread of the pipeline does until everything passed it or the ring was stopped. */
interface Stage {
    void run() throws Exception;
}
