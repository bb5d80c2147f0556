package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.burnish.image.iso9660.read.HandMadeImage.join;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.image.CheckRange;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNotice;
import org.burnish.image.LoadedImage;
import org.burnish.image.StoredContent;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

    private final HandMadeImage image = TaggedImage.make();
    private final Loading loading = new Loading();

    private void isRefused(String... words) {
        assertThatThrownBy(() -> loading.strictly(image, 32))
                .isInstanceOf(ImageException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void intactTagsAndArrayAreLoaded() throws Exception {
        LoadedImage loaded = loading.strictly(image, 32);
        assertThat(loading.notices).isEmpty();
        assertThat(loaded.checksumsRecorded()).isTrue();
        assertThat(loaded.checksumsLoaded()).isTrue();
        assertThat(loaded.ranges())
                .extracting(CheckRange::name, CheckRange::start, CheckRange::blocks, CheckRange::recordedAt)
                .containsExactly(
                        tuple("superblock", 32L, 18L, 50L),
                        tuple("tree", 32L, 20L, 52L),
                        tuple("session", 32L, 24L, 56L),
                        tuple("array", 32L, 23L, 55L));
        for (CheckRange range : loaded.ranges()) {
            assertThat(range.checksum().hex()).isEqualTo(image.md5((int) range.start(), (int) range.blocks()));
        }
    }

    @Test
    void aFileKnowsItsChecksum() throws Exception {
        StoredContent content = ((FileNode) loading.strictly(image, 32).tree().find("/file"))
                .content()
                .stored()
                .orElseThrow();
        assertThat(content.checksumIndex()).isEqualTo(1);
        assertThat(content.checksum().map(HexFormat.of()::formatHex)).contains(image.md5(53, 1));
    }

    @Test
    void checksumsAreNotLoadedUnlessAskedFor() throws Exception {
        LoadedImage loaded = loading.unchecked(image, 32);
        assertThat(loaded.checksumsRecorded()).isTrue();
        assertThat(loaded.checksumsLoaded()).isFalse();
        assertThat(loaded.ranges()).isEmpty();
    }

    @Test
    void theCopyOfTheHeadLeadsToTheSession() throws Exception {
        LoadedImage loaded = loading.strictly(image, 0);
        assertThat(loaded.session().start()).isEqualTo(32);
        assertThat(loaded.ranges()).extracting(CheckRange::start).containsOnly(32L);
    }

    @Test
    void aDamagedSuperblockRefusesTheImage() {
        image.bytes[48 * 2048 + 190] ^= 1;
        isRefused("superblock", "blocks 32 to 49", "LBA 50", "switch the check off");
    }

    @Test
    void aDamagedTreeRefusesTheImageUnlessTolerated() throws Exception {
        image.bytes[51 * 2048 + 2047] ^= 1;
        isRefused("tree", "blocks 32 to 51", "LBA 52");
        assertThat(loading.tolerantly(image, 32).tree().find("/file")).isNotNull();
        assertThat(loading.kinds()).containsOnly(ImageNotice.Kind.DAMAGED);
    }

    @Test
    void damagedContentDoesNotHinderLoading() throws Exception {
        image.bytes[53 * 2048] ^= 1;
        assertThat(loading.strictly(image, 32).checksumsLoaded()).isTrue();
    }

    @Test
    void aTagThatIsDamagedItselfRefusesTheImage() {
        image.bytes[50 * 2048 + "libisofs_sb_checksum_tag_v1 pos=50 range_start=3".length()] ^= 1;
        isRefused("tag itself is damaged", "LBA 50");
    }

    @Test
    void aMissingTreeTagRefusesTheImage() {
        image.put(52, 0, new byte[2048]);
        isRefused("tree is missing", "LBA 52");
    }

    @Test
    void aTreeTagNamedBeyondTheEndRefusesTheImage() {
        image.tag("libisofs_sb_checksum_tag_v1", 50, 32, "next=4000000000 ");
        isRefused("LBA 4000000000");
    }

    @Test
    void aMissingSessionTagIsToldOnly() throws Exception {
        image.put(56, 0, new byte[2048]);
        assertThat(loading.strictly(image, 32).ranges())
                .extracting(CheckRange::name)
                .containsExactly("superblock", "tree", "array");
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.DAMAGED);
    }

    @Test
    void aSuperblockCopiedWithItsTagIsLoadedUnverified() throws Exception {
        byte[] head = Arrays.copyOfRange(image.bytes, 32 * 2048, 51 * 2048);
        image.put(0, 0, head);
        assertThat(loading.strictly(image, 0).ranges())
                .extracting(CheckRange::name)
                .containsExactly("array");
        assertThat(loading.kinds()).containsExactly(ImageNotice.Kind.UNUSUAL);
    }

    @Test
    void textOfATagInTheSystemAreaIsNoTag() throws Exception {
        HandMadeImage plain = TaggedImage.make();
        plain.put(50, 0, new byte[2048]);
        assertThat(loading.strictly(plain, 32).ranges())
                .extracting(CheckRange::name)
                .containsExactly("array");
    }

    @Test
    void anArrayThatDoesNotMatchItselfIsNotLoaded() throws Exception {
        image.bytes[55 * 2048 + 17] ^= 1;
        LoadedImage loaded = loading.strictly(image, 32);
        assertThat(loaded.checksumsRecorded()).isTrue();
        assertThat(loaded.checksumsLoaded()).isFalse();
        assertThat(loading.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains("array at LBA 55", "last item"));
    }

    @Test
    void anUnreadableSessionTagDoesNotHinderLoading() throws Exception {
        image.unreadableFrom = 56;
        assertThat(loading.strictly(image, 32).checksumsLoaded()).isTrue();
        assertThat(loading.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains("medium error at LBA 56"));
    }

    @Test
    void anUnreadableTreeTagRefusesTheImageUnlessTolerated() throws Exception {
        image.unreadableFrom = 52;
        isRefused("tree can't be read", "LBA 52");
        assertThat(loading.tolerantly(image, 32).tree().find("/file")).isNotNull();
    }

    @Test
    void anUnreadableHeadRefusesTheImage() {
        image.unreadableFrom = 40;
        isRefused("head of the image at LBA 32", "medium error at LBA 40");
    }

    @Test
    void anArrayOfWildSizeIsNotLoaded() throws Exception {
        byte[] location = join(
                HexFormat.of().parseHex("0400000020" + "0400000037" + "04FFFFFFFF" + "0110"),
                HandMadeImage.ascii("MD5"));
        TaggedImage.directory(image, location);
        assertThat(loading.tolerantly(image, 32).checksumsLoaded()).isFalse();
        assertThat(loading.kinds()).contains(ImageNotice.Kind.DAMAGED);
    }

    @Test
    void marksOfTheImageAreThereByTheirNames() throws Exception {
        LoadedImage loaded = loading.strictly(image, 32);
        assertThat(loaded.marks(loaded.tree().root())).containsOnlyKeys("isofs.ca");
        assertThat(loaded.marks(loaded.tree().root()).get("isofs.ca"))
                .asString(StandardCharsets.ISO_8859_1)
                .startsWith("\4\0\0\0\40")
                .endsWith("MD5");
        assertThat(loaded.marks(loaded.tree().find("/file"))).containsOnlyKeys("isofs.cx");
        assertThat(loaded.marks(loaded.tree().find("/file")).get("isofs.cx")).containsExactly(0, 0, 0, 1);
    }
}
