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
    private static final long MOST = 4L * 1024 * 1024;

    private final Memory memory = new Memory(MOST);

    /** Buffers with the same bytes between position and limit are equal to each other. */
    @Test
    void noTwoTasksHaveTheSameBufferThoughAllHaveTheSameContent() {
        List<Buffers> sessions = List.of(new Buffers(memory), new Buffers(memory));
        Random random = new Random(16);
        List<ByteBuffer> taken = new ArrayList<>();
        Set<ByteBuffer> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Buffers buffers = sessions.get(random.nextInt(2));
            if (random.nextBoolean()) {
                ByteBuffer buffer =
                        buffers.take(1 + random.nextInt(Buffers.LARGEST / 16)).orElse(null);
                if (buffer == null) {
                    refused++;
                    continue;
                }
                assertThat(identities.add(buffer))
                        .as("nobody else has it, round %d", round)
                        .isTrue();
                taken.add(buffer);
            } else if (!taken.isEmpty()) {
                ByteBuffer buffer = taken.remove(random.nextInt(taken.size()));
                identities.remove(buffer);
                buffer.position(0).limit(1);
                // one of them has it
                sessions.forEach(each -> each.give(buffer));
            }
            assertThat(memory.bytes()).isLessThanOrEqualTo(MOST);
            long sum = taken.stream().mapToLong(ByteBuffer::capacity).sum();
            assertThat(memory.taken()).isEqualTo(sum);
        }
        assertThat(refused).as("there was no room at times").isPositive();
        sessions.forEach(Buffers::close);
        assertThat(memory.taken()).isZero();
        assertThat(memory.bytes()).as("kept").isBetween(1L, MOST / 4);
    }

    @Test
    void bufferHasTheLengthThatWasAskedForAndTheSmallestThatFitsIsTaken() {
        Buffers buffers = new Buffers(new Memory(16L * Buffers.LARGEST));
        ByteBuffer large = buffers.take(Buffers.LARGEST).orElseThrow();
        ByteBuffer small = buffers.take(4096).orElseThrow();
        buffers.give(large.position(7).limit(9));
        buffers.give(small);
        ByteBuffer again = buffers.take(2048).orElseThrow();
        assertThat(again).isSameAs(small);
        assertThat(again.position()).isZero();
        assertThat(again.limit()).isEqualTo(2048);
        assertThat(buffers.take(Buffers.LARGEST - 1).orElseThrow()).isSameAs(large);
        assertThat(buffers.take(0).orElseThrow().capacity()).isZero();
    }

    @Test
    void idleBuffersGiveWayToThoseOfAnotherLength() {
        Memory little = new Memory(Buffers.LARGEST);
        Buffers buffers = new Buffers(little);
        List<ByteBuffer> small = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            small.add(buffers.take(1).orElseThrow());
        }
        small.forEach(buffers::give);
        assertThat(buffers.take(Buffers.LARGEST)).isPresent();
        assertThat(new Buffers(little).take(1)).isEmpty();
        buffers.close();
        assertThat(new Buffers(little).take(1)).isPresent();
    }

    @Test
    void bufferThatIsGivenTwiceIsNotKeptTwice() {
        Buffers buffers = new Buffers(memory);
        ByteBuffer buffer = buffers.take(1).orElseThrow();
        buffers.give(buffer);
        buffers.give(buffer);
        buffers.close();
        assertThat(buffers.take(1).orElseThrow()).isNotSameAs(buffers.take(1).orElseThrow());
    }
}
