package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission();

    private Connection connection() {
        ByteChannel closed = new ByteChannel() {
            @Override
            public int read(ByteBuffer target) {
                return -1;
            }

            @Override
            public int write(ByteBuffer source) {
                return 0;
            }

            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public void close() throws IOException {
                throw new IOException("it is closed");
            }
        };
        return new Connection(
                closed,
                null,
                new TargetName(Peer.TARGET, ""),
                1,
                Optional.empty(),
                admission,
                new Memory(0),
                Connection.LOGOUT);
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }

    @Test
    void oneMoreMakesTheOldestOfTheAddressWithMostGo() throws IOException {
        Connection friend = connection();
        assertThat(admission.arrive(friend, address(1))).isEmpty();
        List<Connection> crowd = new ArrayList<>();
        for (int i = 0; i < Admission.MAX_WAITING - 1; i++) {
            crowd.add(connection());
            assertThat(admission.arrive(crowd.get(i), address(2))).isEmpty();
        }
        for (Connection next : crowd) {
            assertThat(admission.arrive(connection(), address(2))).containsSame(next);
        }
        assertThat(admission.begin(friend)).as("nobody made it go").isTrue();
    }

    @Test
    void thoseThatWaitTakeNoSessionAndThoseThatEndGiveTheirsBack() throws IOException {
        List<Connection> sessions = new ArrayList<>();
        for (int i = 0; i < Admission.MAX_SESSIONS; i++) {
            sessions.add(connection());
            admission.arrive(sessions.get(i), address(1));
            assertThat(admission.begin(sessions.get(i))).isTrue();
        }
        Connection late = connection();
        assertThat(admission.arrive(late, address(1))).isEmpty();
        assertThat(admission.begin(late)).isFalse();
        admission.end(sessions.get(3));
        Connection later = connection();
        admission.arrive(later, address(1));
        assertThat(admission.begin(later)).isTrue();
    }
}
