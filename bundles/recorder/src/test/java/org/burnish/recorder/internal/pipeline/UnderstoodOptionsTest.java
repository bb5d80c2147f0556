package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.Digests;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.WriteOptions;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;
import org.junit.jupiter.api.Test;

class UnderstoodOptionsTest {

    private static final OptionKey<Boolean> LEVEL = OptionKey.flag("test_format.relaxed", false, "relaxes names");
    private static final OptionKey<Boolean> HARD = OptionKey.flag("test_medium.hard", false, "writes hard");

    private final ImageFormat format = understanding(ImageFormat.class, LEVEL, ImageOptions.PADDING);
    private final Drive one = drive(WriteOptions.CLOSE, HARD);
    private final Drive other = drive(WriteOptions.CLOSE);

    private static <T> T understanding(Class<T> type, OptionKey<?>... keys) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> List.of(keys)));
    }

    private static Drive drive(OptionKey<?>... keys) {
        Medium medium = FakeDrive.medium(Medium.State.BLANK, false, 0, 100);
        return new FakeDrive(medium, understanding(MediaProfile.class, keys), List.of());
    }

    private List<String> faults(Options options, Drive... drives) {
        ImageTree tree = new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
        RecordingRequest request = RecordingRequest.of(List.of(drives), tree).with(options);
        SessionSource source = new TreeSource(format, request, Digests.OF_JAVA);
        return new UnderstoodOptions(source.options(), source.owner())
                .faults(request).stream().map(Fact::text).toList();
    }

    @Test
    void optionsOfTheRecorderTheFormatAndTheMediumAreUnderstood() {
        Options options = Options.NONE
                .with(RecordingOptions.OVERWRITE, true)
                .with("test_format.relaxed", "on")
                .with(ImageOptions.PADDING, 3)
                .with(WriteOptions.CLOSE, true)
                .with(HARD, true);
        assertThat(faults(options, one)).isEmpty();
    }

    @Test
    void anOptionThatNobodyHasIsNamed() {
        assertThat(faults(Options.NONE.with("joliet.names", "long"), one))
                .containsExactly(
                        "option 'joliet.names' is not understood by the image format 'iso9660' or DVD-RW media");
    }

    @Test
    void anOptionThatOneOfTwoMediaLacksIsNamed() {
        assertThat(faults(Options.NONE.with(HARD, true), one, other)).hasSize(1);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Options options =
                Options.NONE.with("a.b", "c").with("write.close", "maybe").with("image.padding", "-1");
        assertThat(faults(options, one, other))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("'a.b'"))
                .anyMatch(fault -> fault.contains("'maybe': it takes on or off"))
                .anyMatch(fault -> fault.contains("'-1': it takes a number from 0 on"));
    }
}
