package org.burnish.station.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page, in the language of the station: {@code texts.properties}, or {@code texts_LANGUAGE.properties}. */
final class Texts {

    private static final String NAME = "org.burnish.station.web.page.texts";

    private final ResourceBundle words;
    private final Locale locale;

    Texts(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                NAME,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with what belongs into its gaps. */
    String of(String key, Object... gaps) {
        return new MessageFormat(words.getString(key), locale).format(gaps);
    }

    String language() {
        return words.getLocale().getLanguage().isEmpty()
                ? "en"
                : words.getLocale().toLanguageTag();
    }
}
