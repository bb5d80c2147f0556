package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many outstanding commands of mixed sizes, as kernels send them. With the system property {@code burnish.soak.orders} so many
 * commands a run, with {@code burnish.soak.seeds} so many runs, from seed {@code burnish.soak.seed} on.
 */
class ConcurrentCommandsTest {

    private static final int ORDERS = Integer.getInteger("burnish.soak.orders", 100);
    private static final int SEEDS = Integer.getInteger("burnish.soak.seeds", 3);
    private static final int FIRST = Integer.getInteger("burnish.soak.seed", 1);
    private static final int BLOCKS = 16 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 9, 16, 32, 64})
    void everyCommandGetsItsOwnDataAndNoneIsLost(int depth) throws Exception {
        for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
            ServerSocketChannel server =
                    ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            TargetName target = new TargetName(Peer.TARGET, "127.0.0.1:9,1");
            try (Portal portal =
                    new Portal(server, new Unit(new FakeDrive(BLOCKS)), target, Optional.empty(), line -> {})) {
                String wrong = new MixedLoad(address, depth, seed, BLOCKS).run(ORDERS);
                assertThat(wrong).as("depth %d, seed %d", depth, seed).isEmpty();
            }
        }
    }
}
