package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.media.Medium;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.UnrecognizedContentException;
import org.burnish.recorder.internal.FakeScsi;
import org.junit.jupiter.api.Test;

/** An image that is only read is neither grown, nor written over, nor hidden behind a session. */
class ContentRuleTest {

    private static final MediumContent ONLY_READ = MediumContent.readOnly("a strange file system");
    private static final ContentRule RULE = new ContentRule(null, Options.NONE);
    private static final ContentRule GIVEN_UP =
            new ContentRule(null, Options.NONE.with(RecordingOptions.OVERWRITE, true));

    private static Drive holding(MediumContent content) {
        return (Drive) Proxy.newProxyInstance(
                Drive.class.getClassLoader(), new Class<?>[] {Drive.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("address")) {
                        return new FakeScsi(List.of()).address();
                    }
                    return content;
                });
    }

    private static LoadedImage image(MediumContent content) {
        return (LoadedImage) Proxy.newProxyInstance(
                LoadedImage.class.getClassLoader(),
                new Class<?>[] {LoadedImage.class},
                (proxy, method, arguments) -> content);
    }

    private static Medium appendable() {
        return FakeDrive.medium(Medium.State.APPENDABLE, false, 1000, 500);
    }

    @Test
    void anImageThatIsOnlyReadIsNotWrittenOverUnlessItIsGivenUp() {
        assertThatThrownBy(() -> RULE.requireBlank(holding(ONLY_READ)))
                .isInstanceOf(UnrecognizedContentException.class)
                .hasMessageContaining("it holds a strange file system, which would be lost");
        assertThatCode(() -> GIVEN_UP.requireBlank(holding(ONLY_READ))).doesNotThrowAnyException();
    }

    @Test
    void anImageThatIsOnlyReadIsNotHiddenBehindASessionUnlessItIsGivenUp() {
        assertThatThrownBy(() -> RULE.requireNothingHidden(holding(ONLY_READ), appendable()))
                .isInstanceOf(UnrecognizedContentException.class)
                .hasMessageContaining("hide");
        assertThatCode(() -> GIVEN_UP.requireNothingHidden(holding(ONLY_READ), appendable()))
                .doesNotThrowAnyException();
        assertThatCode(() -> RULE.requireNothingHidden(holding(MediumContent.IMAGE), appendable()))
                .doesNotThrowAnyException();
    }

    @Test
    void anImageThatIsOnlyReadIsNotGrownEvenWhereItIsGivenUp() {
        for (ContentRule rule : List.of(RULE, GIVEN_UP)) {
            assertThatThrownBy(() -> rule.requireGrowing(holding(ONLY_READ), image(ONLY_READ)))
                    .isInstanceOf(UnrecognizedContentException.class)
                    .hasMessageContaining("no session can be added");
            assertThatCode(() -> rule.requireGrowing(holding(MediumContent.IMAGE), image(MediumContent.IMAGE)))
                    .doesNotThrowAnyException();
        }
    }
}
