package org.burnish.station.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.burnish.station.StationException;
import org.junit.jupiter.api.Test;

class PackedEntriesTest {

    @Test
    void whatIsPackedComesBack() {
        List<Entry> entries = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] rest = new byte[random.nextInt(40)];
            random.nextBytes(rest);
            boolean digest = random.nextBoolean();
            entries.add(new Entry(
                    Keys.with(digest ? Keys.SHA256 : Keys.PATH, rest),
                    random.nextLong() >>> 4,
                    digest ? random.nextLong() >>> 1 : 0));
        }
        Collections.sort(entries);
        PackedEntries.Packer packer = new PackedEntries.Packer();
        entries.forEach(packer::add);
        List<Entry> back = PackedEntries.all(packer.take());
        assertThat(back).isEqualTo(entries);
        assertThat(back.stream().mapToLong(Entry::size))
                .containsExactlyElementsOf(entries.stream().map(Entry::size).toList());
        assertThat(packer.length()).isZero();
    }

    @Test
    void damagedBlocksAreAFailureInWords() {
        PackedEntries.Packer packer = new PackedEntries.Packer();
        packer.add(new Entry(Keys.path("/a/b"), 17, 0));
        byte[] packed = packer.take();
        assertThatThrownBy(() -> PackedEntries.all(Arrays.copyOf(packed, packed.length - 3)))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("index of the catalogue is damaged");
    }

    @Test
    void keyBehindAPrefixIsBehindAllThatBeginWithIt() {
        assertThat(Keys.behind(new byte[] {'a', (byte) 0xFF})).isEqualTo(new byte[] {'b'});
        assertThat(Keys.behind(new byte[] {'a', 'b'})).isEqualTo(new byte[] {'a', 'c'});
    }
}
