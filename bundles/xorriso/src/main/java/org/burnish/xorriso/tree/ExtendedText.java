package org.burnish.xorriso.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.recorder.DiskOptions.Spaces;

/** Extended attributes in the text of {@code getfattr}. */
public final class ExtendedText {

    private static final String PLAIN = "+,-./0123456789:@[]_";
    private static final int OCTAL_DIGITS = 3;
    private static final int OCTAL = 8;

    private ExtendedText() {}

    /** What {@code getfattr} would print of a file: nothing, where it has no attributes of these name spaces. */
    public static List<String> lines(ImageNode node, Spaces spaces) {
        return lines(node, spaces, Map.of());
    }

    /**
     * The same with what images record for themselves.
     *
     * @param marks values by names
     */
    static List<String> lines(ImageNode node, Spaces spaces, Map<String, byte[]> marks) {
        List<String> lines = new ArrayList<>();
        NamedAttributes named = node.attributes().named();
        for (String name : named.names()) {
            AttributeKey.extendedName(name)
                    .filter(each -> ExtendedChange.isIn(each, spaces))
                    .ifPresent(each -> lines.add(line(each, named.bytes(name).orElseThrow())));
        }
        marks.forEach((name, value) -> lines.add(line(name, value)));
        if (!lines.isEmpty()) {
            lines.addAll(0, AccessText.title(node));
            lines.add("");
        }
        return lines;
    }

    private static String line(String name, byte[] value) {
        return escaped(name) + "=\"" + escaped(value) + "\"";
    }

    /** A text in which octal codes behind backslashes stand for all characters that mean something to a shell, and for those beyond ASCII. */
    static String escaped(String text) {
        return escaped(NameBytes.encode(text));
    }

    /** The same of bytes. */
    static String escaped(byte[] value) {
        StringBuilder text = new StringBuilder(value.length);
        for (byte each : value) {
            if (each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z' || PLAIN.indexOf((char) each) >= 0) {
                text.append((char) each);
            } else {
                text.append(String.format(Locale.ROOT, "\\%03o", each & 0xFF));
            }
        }
        return text.toString();
    }

    /**
     * The bytes of a value: text in quotation marks with octal codes behind backslashes, or as {@code getfattr} encodes what is no
     * text, {@code 0x} and hexadecimal digits, or {@code 0s} and base 64; empty where it is none of these.
     */
    public static Optional<byte[]> value(String text) {
        try {
            if (text.startsWith("0x")) {
                return Optional.of(HexFormat.of().parseHex(text.substring(2)));
            }
            if (text.startsWith("0s")) {
                return Optional.of(Base64.getDecoder().decode(text.substring(2)));
            }
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? Optional.of(unescaped(NameBytes.encode(text.substring(1, text.length() - 1))))
                : Optional.empty();
    }

    /** The bytes of a text with octal codes behind backslashes. */
    public static byte[] unescaped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length; at++) {
            int end = at + 1 + OCTAL_DIGITS;
            String digits = text[at] == '\\' && end <= text.length
                    ? new String(text, at + 1, OCTAL_DIGITS, StandardCharsets.ISO_8859_1)
                    : "";
            if (digits.matches("[0-3][0-7]{2}")) {
                bytes.write(Integer.parseInt(digits, OCTAL));
                at = end - 1;
            } else {
                bytes.write(text[at]);
            }
        }
        return bytes.toByteArray();
    }
}
