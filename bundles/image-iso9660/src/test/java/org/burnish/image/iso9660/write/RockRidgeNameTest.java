package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RockRidgeNameTest {

    @Test
    void nameOf255BytesIsStoredAsItIs() {
        String name = "n".repeat(255);

        assertThat(RockRidgeName.encode(name)).asString().isEqualTo(name);
        assertThat(RockRidgeName.isFaithful(name)).isTrue();
    }

    @Test
    void longerNameIsCutAndMarkedWithItsMd5() {
        String name = "n".repeat(256);

        String stored = new String(RockRidgeName.encode(name), StandardCharsets.UTF_8);

        assertThat(stored).hasSize(255).startsWith("n".repeat(222) + ":");
        assertThat(stored.substring(223)).matches("[0-9a-f]{32}");
        assertThat(RockRidgeName.isFaithful(name)).isFalse();
    }

    @Test
    void longerNamesThatBeginAlikeStayDistinct() {
        assertThat(RockRidgeName.encode("n".repeat(300))).isNotEqualTo(RockRidgeName.encode("n".repeat(301)));
    }

    @Test
    void cutDoesNotSplitACharacter() {
        String stored = new String(RockRidgeName.encode("a" + "ü".repeat(150)), StandardCharsets.UTF_8);

        assertThat(stored).doesNotContain("\uFFFD");
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void surrogateWithoutItsPartnerIsNotFaithful() {
        assertThat(RockRidgeName.isFaithful("a\uD800b")).isFalse();
        assertThat(RockRidgeName.isFaithful("a\uD83D\uDCBFb")).isTrue();
    }

    @Test
    void namesThatPathsCantHoldAreObjectedTo() {
        for (String name : new String[] {"", ".", "..", "a/b", "a\0b"}) {
            assertThat(RockRidgeName.objection(name)).isNotNull();
        }
        assertThat(RockRidgeName.objection("...")).isNull();
    }
}
