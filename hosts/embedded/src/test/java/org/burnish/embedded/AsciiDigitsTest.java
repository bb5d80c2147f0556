package org.burnish.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class AsciiDigitsTest {

    private static final Locale EGYPT = Locale.forLanguageTag("ar-EG");

    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void putBack() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    private static Locale now() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    private static void set(Locale locale) {
        Locale.setDefault(Locale.Category.FORMAT, locale);
    }

    @Test
    void onlyTheDigitsAreOthersForTheTimeOfTheCode() throws BundleException {
        set(EGYPT);
        AsciiDigits.during(() -> {
            assertThat(String.format("%03d", 17)).isEqualTo("017");
            assertThat(now().getLanguage()).isEqualTo("ar");
            assertThat(now().getCountry()).isEqualTo("EG");
        });
        assertThat(now()).isEqualTo(EGYPT);
    }

    @Test
    void localeThatTheProgramSetsMeanwhileStays() throws BundleException {
        set(EGYPT);
        AsciiDigits.during(() -> set(Locale.FRANCE));
        assertThat(now()).isEqualTo(Locale.FRANCE);
    }

    @Test
    void localeWithDigitsOfAsciiIsNotTouched() throws BundleException {
        set(Locale.GERMANY);
        AsciiDigits.during(() -> assertThat(now()).isEqualTo(Locale.GERMANY));
        assertThat(now()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void localeIsPutBackAfterAFailure() {
        set(EGYPT);
        assertThatThrownBy(() -> AsciiDigits.during(() -> {
                    throw new BundleException("no");
                }))
                .isInstanceOf(BundleException.class);
        assertThat(now()).isEqualTo(EGYPT);
    }
}
