package org.burnish.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.Optional;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * How the bytes of names and link targets pass from one character set to another. Rock Ridge does not say which one an
 * image has, so somebody has to know. Names are strings of {@link NameBytes} before and after.
 *
 * @param from what the bytes are taken for
 * @param to what they become. Characters that it lacks become underscores; bytes that {@code from} lacks stay
 */
public record NameConversion(Charset from, Charset to) {

    /** Leaves all names as they are. */
    public static final NameConversion NONE = new NameConversion(StandardCharsets.UTF_8, StandardCharsets.UTF_8);

    private static final byte SUBSTITUTE = '_';
    private static final String COMMON = " -./09AZ_az";

    public NameConversion {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /** The character set of a name, if there is one and it has the characters of ASCII as ASCII has them. */
    public static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(NameConversion::holdsAscii);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** As the option of a request, such as {@code ISO-8859-1:UTF-8}. */
    static ValueForm<NameConversion> form() {
        return ValueForms.form(
                NameConversion.class,
                "two character sets such as ISO-8859-1:UTF-8",
                NameConversion::parse,
                names -> names.from + ":" + names.to,
                names -> true);
    }

    private static NameConversion parse(String text) {
        String[] names = text.split(":", 2);
        if (names.length < 2) {
            throw new IllegalArgumentException("only one character set");
        }
        return new NameConversion(known(names[0]), known(names[1]));
    }

    private static Charset known(String name) {
        return charset(name).orElseThrow(() -> new IllegalArgumentException("an unknown character set"));
    }

    private static boolean holdsAscii(Charset charset) {
        return charset.canEncode() && new String(COMMON.getBytes(charset), StandardCharsets.ISO_8859_1).equals(COMMON);
    }

    public boolean isNone() {
        return from.equals(to);
    }

    /** The way back. */
    public NameConversion reversed() {
        return new NameConversion(to, from);
    }

    /** A name after the passage. */
    public String convert(String name) {
        return isNone() || name.chars().allMatch(character -> character < 0x80)
                ? name
                : NameBytes.decode(bytes(ByteBuffer.wrap(NameBytes.encode(name))));
    }

    /** Whether a name comes back as it was. */
    public boolean isFaithful(String name) {
        return reversed().convert(convert(name)).equals(name);
    }

    private byte[] bytes(ByteBuffer name) {
        ByteArrayOutputStream converted = new ByteArrayOutputStream(2 * name.remaining());
        CharsetDecoder decoder = from.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(name.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result;
        do {
            result = decoder.reset().decode(name, text.clear(), true);
            converted.writeBytes(encoded(text.flip()));
            for (int i = 0; result.isError() && i < result.length(); i++) {
                converted.write(name.get());
            }
        } while (result.isError());
        return converted.toByteArray();
    }

    private byte[] encoded(CharBuffer text) {
        CharsetEncoder encoder =
                to.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {SUBSTITUTE});
        ByteBuffer bytes =
                ByteBuffer.allocate((int) Math.ceil(text.remaining() * (double) encoder.maxBytesPerChar()) + 8);
        encoder.encode(text, bytes, true);
        encoder.flush(bytes);
        byte[] exact = new byte[bytes.flip().remaining()];
        bytes.get(exact);
        return exact;
    }
}
