package org.burnish.audit.internal;

import java.util.Locale;
import java.util.function.Consumer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;

/** One change of the medium in one drive: what is the same in its lines, and where they go. */
final class Change {

    private final Line facts;
    private final Consumer<Line> log;

    /**
     * A change that is about to begin.
     *
     * @param id the same in its lines, and in no other
     * @param what is done
     */
    Change(String id, String what, Drive drive, Line details, Consumer<Line> log) {
        facts = Line.EMPTY
                .with("id", id)
                .with(Who.of(drive))
                .with(Found.of(drive))
                .with("what", what)
                .with(details);
        this.log = log;
    }

    void begins() {
        log.accept(event("begin"));
    }

    /** Nothing was changed. */
    void refused(String reason) {
        log.accept(event("refused").withText("reason", reason));
    }

    /**
     * It has ended.
     *
     * @param details what is known of the end
     */
    void ends(Enum<?> outcome, Line details) {
        log.accept(event("end")
                .with("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .with(details));
    }

    /** It has ended, and was not completed. */
    void fails(String reason) {
        ends(Outcome.State.FAILED, Line.EMPTY.withText("reason", reason));
    }

    private Line event(String event) {
        return Line.EMPTY.with("event", event).with(facts);
    }
}
