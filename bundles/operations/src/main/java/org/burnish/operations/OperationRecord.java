package org.burnish.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.scsi.text.Reason;

/**
 * What has happened in an operation.
 *
 * @param id of the operation
 * @param order what was ordered
 * @param state whether it has ended, and how
 * @param times when it began and ended
 * @param messages what its user should know, in the order of the events; of very many, the first
 * @param result what it gave; empty while it runs, and where it was ended by an exception
 * @param failure what ended it before it had a result
 */
public record OperationRecord(
        long id,
        Order order,
        State state,
        Times times,
        List<String> messages,
        Optional<Object> result,
        Optional<Throwable> failure) {

    /** How an operation is. */
    public enum State {
        RUNNING,
        /** It was cancelled, and goes on to its next safe point. */
        CANCELLING,
        /** It did what was ordered, and its result is good. */
        COMPLETED,
        CANCELLED,
        /** It was ended by an exception, or its {@linkplain Verdict verdict} is not good. */
        FAILED;

        /** Whether it has not ended. */
        public boolean busy() {
            return this == RUNNING || this == CANCELLING;
        }
    }

    /**
     * When an operation began and ended.
     *
     * @param ended empty while it runs
     */
    public record Times(Instant began, Optional<Instant> ended) {}

    public OperationRecord {
        messages = List.copyOf(messages);
    }

    /** The failure in words, or empty. */
    public String reason() {
        return failure.map(Reason::withPath).orElse("");
    }

    /** The record as plain values, without the secrets of addresses and without the result. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("kind", order.kind());
        values.put("drives", order.shownDrives());
        values.put("state", state.name().toLowerCase(Locale.ROOT));
        values.put("began", times.began().toString());
        values.put("ended", times.ended().map(Instant::toString).orElse(""));
        values.put("messages", messages);
        values.put("failure", reason());
        return values;
    }
}
