package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.Digests;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageTree;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteOptions;
import org.burnish.options.Options;
import org.burnish.recorder.RecordingRequest;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    private static <T> T answering(Class<T> type, MediumContent content, List<?> keys) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("content") ? content : keys));
    }

    private static void require(MediumContent content, Options options) throws RefusedException {
        Medium medium = FakeDrive.medium(Medium.State.BLANK, false, 0, 100);
        MediaProfile profile = answering(MediaProfile.class, null, WriteOptions.all());
        ImageTree tree = new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
        RecordingRequest request = RecordingRequest.of(new FakeDrive(medium, profile, List.of()), tree)
                .with(options);
        ImageFormat format = answering(ImageFormat.class, content, List.of());
        new RequestCheck(new TreeSource(format, request, Digests.OF_JAVA)).require(request);
    }

    @Test
    void aFormatThatIsOnlyReadIsRefusedByItsName() {
        Options udf = Options.NONE.with("recording.format", "udf");
        assertThatThrownBy(() -> require(MediumContent.readOnly("a UDF file system"), udf))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("images of the format 'udf' are read, and not written");
    }

    @Test
    void aTextThatIsNoNumberIsRefusedLikeAnyOtherOption() {
        Options wrong = Options.NONE.with("recording.predicted_start", "soon").with("write.speed", "fast");
        assertThatThrownBy(() -> require(MediumContent.IMAGE, wrong))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'soon': it takes a number")
                .hasMessageContaining("'fast': it takes a number");
    }

    @Test
    void aRequestOfKnownOptionsPasses() throws RefusedException {
        require(MediumContent.IMAGE, Options.NONE.with(WriteOptions.CLOSE, true));
    }
}
