package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PeerLogTest {

    private final List<String> lines = new ArrayList<>();
    private long now;
    private final PeerLog log = new PeerLog(lines::add, () -> now);

    @Test
    void whatATerminalWouldObeyIsEscaped() {
        log.accept("target \u001B]0;mine\u0007\n\u009B2Jroot is not here");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).chars()).noneMatch(Character::isISOControl);
        assertThat(lines.get(0)).startsWith("target ").endsWith("2Jroot is not here");
    }

    @Test
    void manyLinesAreCountedOnly() {
        for (int i = 0; i < 1000; i++) {
            log.accept("line " + i);
        }
        assertThat(lines).hasSize(PeerLog.MOST_LINES);
        now += TimeUnit.SECONDS.toNanos(11);
        log.accept("later");
        assertThat(lines).endsWith(1000 - PeerLog.MOST_LINES + " more messages of peers were left out", "later");
    }

    @Test
    void longLineIsCut() {
        log.accept("x".repeat(8192));
        assertThat(lines.get(0)).hasSizeLessThan(500).endsWith("...");
    }
}
