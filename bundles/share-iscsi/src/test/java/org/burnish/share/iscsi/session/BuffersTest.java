package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuffersTest {

    private static final int ROUNDS = 20_000;

    /** Buffers with the same bytes between position and limit are equal to each other. */
    @Test
    void noTwoTasksHaveTheSameBufferThoughAllHaveTheSameContent() {
        Buffers buffers = new Buffers();
        Random random = new Random(16);
        List<ByteBuffer> taken = new ArrayList<>();
        Set<ByteBuffer> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int round = 0; round < ROUNDS; round++) {
            if (random.nextBoolean() && taken.size() < 2 * Numbers.WINDOW) {
                ByteBuffer buffer = buffers.take(1 + random.nextInt(Buffers.LARGEST));
                assertThat(identities.add(buffer))
                        .as("nobody else has it, round %d", round)
                        .isTrue();
                taken.add(buffer);
            } else if (!taken.isEmpty()) {
                ByteBuffer buffer = taken.remove(random.nextInt(taken.size()));
                identities.remove(buffer);
                buffers.give(buffer.position(0).limit(1));
            }
        }
    }

    @Test
    void bufferHasTheLengthThatWasAskedFor() {
        Buffers buffers = new Buffers();
        ByteBuffer large = buffers.take(Buffers.LARGEST);
        buffers.give(large.position(7).limit(9));
        ByteBuffer again = buffers.take(2048);
        assertThat(again).isSameAs(large);
        assertThat(again.position()).isZero();
        assertThat(again.limit()).isEqualTo(2048);
        assertThat(buffers.take(0).capacity()).isZero();
    }
}
