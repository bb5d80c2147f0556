package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.self;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.junit.jupiter.api.Test;

/** Descriptors that a further session does not have are named when it is laid out. */
class LostDescriptorsTest {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final int START = 64;

    private final HandMadeImage image = new HandMadeImage(START)
            .descriptors(0, "VOL", START, 40, BLOCK)
            .directory(40, self(40, BLOCK), parent(40, BLOCK));

    private void descriptor(int block, int type, int version, String system) {
        image.put(block, 0, new byte[BLOCK]);
        image.put(block, 0, join(new byte[] {(byte) type}, ascii("CD001"), new byte[] {(byte) version}, ascii(system)));
    }

    private List<String> lost() throws ImageException {
        LoadedImage base = new Loading().unchecked(image, 0);
        List<ImageNotice> notices = new ArrayList<>();
        ImageListener listener = notices::add;
        new Iso9660Format()
                .layout(
                        base.tree(),
                        LayoutRequest.at(START)
                                .chained(true)
                                .from(Optional.of(base), Optional.of(base))
                                .with(ImageOptions.VOLUME_ID, "VOL")
                                .with(ImageOptions.PADDING, 0)
                                .with(ImageOptions.CREATED, Optional.of(Instant.EPOCH))
                                .reportingTo(listener));
        return notices.stream().map(ImageNotice::detail).toList();
    }

    @Test
    void theTreeOfAnEnhancedDescriptorIsNotCalledJoliet() throws Exception {
        descriptor(17, 2, 2, "");
        descriptor(18, 2, 1, "");
        image.put(18, 88, ascii("%/E"));
        descriptor(19, 255, 1, "");
        assertThat(lost())
                .containsExactly(
                        "the tree of ISO 9660:1999 is not carried on: the new session has ISO 9660 and Rock"
                                + " Ridge names only",
                        "the Joliet tree is not carried on: the new session has ISO 9660 and Rock Ridge names only");
    }

    @Test
    void theTwelfthBootRecordPartitionsAndUnknownTypesAreNamed() throws Exception {
        for (int block = 17; block < 29; block++) {
            descriptor(block, 0, 1, "SOME SYSTEM");
        }
        descriptor(29, 3, 1, "");
        descriptor(30, 9, 1, "");
        assertThat(lost())
                .containsExactly(
                        "a further boot record is not carried on",
                        "a volume partition descriptor is not carried on",
                        "a volume descriptor of type 9 is not carried on");
    }
}
