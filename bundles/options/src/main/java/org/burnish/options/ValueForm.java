package org.burnish.options;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How values of one type are written as text, for orders that are stored or sent and for options that users name.
 * {@code parse(text(value))} equals the value.
 */
@ConsumerType
public interface ValueForm<T> {

    /** The type of the values. */
    Class<T> type();

    /** What texts there are, in words that fit behind "it takes", such as {@code on or off}. */
    String expected();

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when the text is none of {@link #expected}
     */
    T parse(String text);

    /** The text of a value. */
    String text(T value);

    /** Whether a value of the type is allowed, such as a number within its range. */
    default boolean allows(T value) {
        return true;
    }
}
