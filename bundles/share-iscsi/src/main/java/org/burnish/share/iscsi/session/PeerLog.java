package org.burnish.share.iscsi.session;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.burnish.scsi.text.Visible;

/**
 * What is logged of peers. They choose what is in such a line and how many there are, also those that never log in: what a
 * terminal would obey is escaped, and of many lines only the first are logged.
 */
final class PeerLog implements Consumer<String> {

    static final int MOST_LINES = 20;
    private static final long SPAN = TimeUnit.SECONDS.toNanos(10);
    private static final int LONGEST = 400;

    private final Consumer<String> log;
    private final LongSupplier nanos;
    private long begin;
    private int lines;
    private int left;

    PeerLog(Consumer<String> log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public synchronized void accept(String line) {
        if (nanos.getAsLong() - begin > SPAN) {
            begin = nanos.getAsLong();
            lines = 0;
        }
        if (lines++ >= MOST_LINES) {
            left++;
            return;
        }
        if (left > 0) {
            log.accept(left + " more messages of peers were left out");
            left = 0;
        }
        log.accept(Visible.line(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "..."));
    }
}
