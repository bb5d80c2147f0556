package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.share.iscsi.session.PeerLog.Kind;
import org.junit.jupiter.api.Test;

class PeerLogTest {

    private final List<String> lines = new ArrayList<>();
    private final PeerLog log = new PeerLog(lines::add);

    private static Optional<InetAddress> address(int last) throws UnknownHostException {
        return Optional.of(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last}));
    }

    @Test
    void whatATerminalWouldObeyIsEscaped() throws UnknownHostException {
        log.accept(Kind.REFUSED, address(1), "target \u001B]0;mine\u0007\n\u009B2Jroot is not here");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).chars()).noneMatch(Character::isISOControl);
        assertThat(lines.get(0)).startsWith("target ").endsWith("2Jroot is not here");
    }

    @Test
    void manyLinesAreCountedAndTheirNumberIsReportedWhenTheSpanEnds() throws UnknownHostException {
        for (int i = 0; i < 1000; i++) {
            log.accept(Kind.ENDED, address(1), "line " + i);
        }
        assertThat(lines).hasSize(PeerLog.MAX_LINES);
        log.endSpan();
        assertThat(lines)
                .endsWith((1000 - PeerLog.MAX_LINES) + " more messages were left out: connections that ended")
                .hasSize(PeerLog.MAX_LINES + 1);
        log.endSpan();
        log.accept(Kind.ENDED, address(1), "later");
        assertThat(lines).endsWith("later").hasSize(PeerLog.MAX_LINES + 2);
    }

    @Test
    void floodHidesNeitherAnotherKindNorAnotherPeer() throws UnknownHostException {
        for (int i = 0; i < 1000; i++) {
            log.accept(Kind.ENDED, address(1), "flood");
            log.accept(Kind.CLOSED, Optional.empty(), "flood");
            log.accept(Kind.REFUSED, address(1), "flood");
        }
        log.accept(Kind.REFUSED, address(2), "user 'eve' gave a wrong name or secret");
        assertThat(lines).endsWith("user 'eve' gave a wrong name or secret");
    }

    @Test
    void floodFromManyAddressesIsLimited() throws UnknownHostException {
        for (int i = 0; i < 10_000; i++) {
            log.accept(Kind.ENDED, address(i), "flood");
        }
        assertThat(lines).hasSizeLessThanOrEqualTo(PeerLog.MAX_LINES * (PeerLog.MAX_ADDRESSES + 1));
    }

    @Test
    void longLineIsCut() throws UnknownHostException {
        log.accept(Kind.ENDED, address(1), "x".repeat(8192));
        assertThat(lines.get(0)).hasSizeLessThan(500).endsWith("...");
    }
}
