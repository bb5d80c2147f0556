package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.junit.jupiter.api.Test;

class SessionChainTest {

    private static final int BLOCK = BlockSource.BLOCK;

    private final HandMadeImage image = new HandMadeImage(400);
    private final Iso9660Reader reader = new Iso9660Reader();

    @Test
    void anEmptyMediumHasNoSessionsAndTheFirstOneStartsAt32() throws Exception {
        assertThat(reader.chain(image)).isEmpty();
        assertThat(reader.chain(new HandMadeImage(3))).isEmpty();
        assertThat(reader.nextStart(List.of())).isEqualTo(32);
        assertThat(reader.probe(image, 0)).isEmpty();
    }

    @Test
    void anImageAtZeroIsOneSession() throws Exception {
        image.descriptors(0, "ONLY", 170, 20, BLOCK);
        assertThat(reader.chain(image)).containsExactly(new ImageSession(1, 0, 170, "ONLY"));
        assertThat(reader.nextStart(reader.chain(image))).isEqualTo(192);
        assertThat(reader.probe(image, 0)).contains(new ImageSession(1, 0, 170, "ONLY"));
    }

    @Test
    void sizesLeadFromSessionToSessionUpToTheOneThatIsCopiedToZero() throws Exception {
        image.descriptors(32, "FIRST", 60, 60, BLOCK);
        image.descriptors(96, "SECOND", 64, 120, BLOCK);
        image.descriptors(160, "THIRD", 33, 185, BLOCK);
        image.descriptors(0, "THIRD", 193, 185, BLOCK);
        assertThat(reader.chain(image))
                .containsExactly(
                        new ImageSession(1, 32, 60, "FIRST"),
                        new ImageSession(2, 96, 64, "SECOND"),
                        new ImageSession(3, 160, 33, "THIRD"));
        assertThat(reader.nextStart(reader.chain(image))).isEqualTo(224);
    }

    @Test
    void sessionsBehindTheCopiedOneAreNoMorePartOfTheChain() throws Exception {
        image.descriptors(32, "FIRST", 60, 60, BLOCK);
        image.descriptors(96, "SECOND", 64, 120, BLOCK);
        image.descriptors(0, "FIRST", 92, 60, BLOCK);
        assertThat(reader.chain(image)).containsExactly(new ImageSession(1, 32, 60, "FIRST"));
    }

    @Test
    void anOldSessionBelowAnImageAtZeroIsNotTakenForAChain() throws Exception {
        image.descriptors(32, "OLD", 60, 60, BLOCK);
        image.descriptors(0, "NEW", 200, 25, BLOCK);
        assertThat(reader.chain(image)).containsExactly(new ImageSession(1, 0, 200, "NEW"));
    }

    @Test
    void theTagOfTheCopyTellsTheNewestSessionWhereSizesMissIt() throws Exception {
        image.descriptors(32, "FIRST", 60, 60, BLOCK);
        image.descriptors(128, "SECOND", 40, 150, BLOCK);
        image.descriptors(0, "SECOND", 168, 150, BLOCK);
        image.tag("libisofs_rlsb32_checksum_tag_v1", 18, 0, "session_start=128 ");
        assertThat(reader.chain(image)).extracting(ImageSession::start).containsExactly(32L, 128L);
    }

    @Test
    void anImageThatBeganAtZeroAndGrewIsOneSession() throws Exception {
        image.descriptors(128, "GROWN", 40, 150, BLOCK);
        image.descriptors(0, "GROWN", 168, 150, BLOCK);
        image.tag("libisofs_rlsb32_checksum_tag_v1", 18, 0, "session_start=128 ");
        assertThat(reader.chain(image)).containsExactly(new ImageSession(1, 0, 168, "GROWN"));
        assertThat(reader.nextStart(reader.chain(image))).isEqualTo(192);
    }

    private void fourSessions() {
        image.descriptors(32, "FIRST", 60, 60, BLOCK);
        image.descriptors(96, "SECOND", 32, 120, BLOCK);
        image.descriptors(128, "THIRD", 32, 150, BLOCK);
        image.descriptors(160, "FOURTH", 33, 185, BLOCK);
        image.descriptors(0, "FOURTH", 193, 185, BLOCK);
    }

    @Test
    void anUnreadableHeadKeepsItsPlaceInTheChain() throws Exception {
        fourSessions();
        image.unreadable(96, 128);
        assertThat(reader.chain(image))
                .containsExactly(
                        new ImageSession(1, 32, 60, "FIRST"),
                        new ImageSession(2, 96, 32, "", false),
                        new ImageSession(3, 128, 32, "THIRD"),
                        new ImageSession(4, 160, 33, "FOURTH"));
        image.tag("libisofs_rlsb32_checksum_tag_v1", 18, 0, "session_start=160 ");
        image.unreadable(32, 128);
        assertThat(reader.chain(image)).extracting(ImageSession::start).containsExactly(32L, 128L, 160L);
    }

    @Test
    void theNewestHeadIsKnownByItsCopy() throws Exception {
        fourSessions();
        image.unreadable(160, 400);
        assertThat(reader.chain(image)).hasSize(4).endsWith(new ImageSession(4, 160, 33, "FOURTH", false));
        assertThat(reader.nextStart(reader.chain(image))).isEqualTo(224);
        image.tag("libisofs_rlsb32_checksum_tag_v1", 18, 0, "session_start=160 ");
        image.unreadable(96, 400);
        assertThat(reader.chain(image))
                .endsWith(new ImageSession(2, 96, 64, "", false), new ImageSession(3, 160, 33, "FOURTH", false));
    }

    @Test
    void anImageInAFileIsNoSession() throws Exception {
        image.descriptors(32, "FIRST", 60, 60, BLOCK);
        image.descriptors(128, "CONTENT", 200, 20, BLOCK);
        image.descriptors(192, "THIRD", 33, 215, BLOCK);
        image.descriptors(0, "THIRD", 225, 215, BLOCK);
        image.unreadable(96, 128);
        assertThat(reader.chain(image)).extracting(ImageSession::start).containsExactly(32L, 96L, 192L);
    }

    @Test
    void anImageAtZeroMayHaveABadBlockWhereAChainWouldBegin() throws Exception {
        image.descriptors(0, "ONLY", 170, 20, BLOCK);
        image.unreadable(32, 64);
        assertThat(reader.chain(image)).containsExactly(new ImageSession(1, 0, 170, "ONLY"));
    }

    @Test
    void aChainWithoutEndIsNotFollowed() throws Exception {
        image.descriptors(32, "LOOP", 0, 60, BLOCK);
        image.descriptors(0, "NEW", 0x7FFFFFFF, 25, BLOCK);
        assertThat(reader.chain(image)).extracting(ImageSession::start).containsExactly(0L);
    }
}
