package org.burnish.shell.text;

import org.burnish.options.OptionKey;

/**
 * An option of recordings.
 *
 * @param name as {@code --option} takes it
 * @param initial the value where none is chosen, as text
 * @param takes what values there are, in words
 * @param summary one line
 */
public record OptionLine(String name, String initial, String takes, String summary) {

    /** Of a key. */
    public static <T> OptionLine of(OptionKey<T> key) {
        return new OptionLine(
                key.name(), key.form().text(key.initial()), key.form().expected(), key.summary());
    }
}
