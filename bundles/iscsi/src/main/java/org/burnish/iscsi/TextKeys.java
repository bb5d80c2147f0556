package org.burnish.iscsi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys and values as text requests and logins carry them: {@code key=value}, each ended by a zero byte (RFC 7143, 6.1). */
public final class TextKeys {

    private static final int LONGEST_KEY = 63;

    private TextKeys() {}

    /**
     * The keys of a data segment in their order.
     *
     * @throws ProtocolException when something is no key with a value, or stands there twice
     */
    public static Map<String, String> parse(ByteBuffer data) throws ProtocolException {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, String> key : list(data)) {
            if (keys.put(key.getKey(), key.getValue()) != null) {
                throw new ProtocolException("Key '" + key.getKey() + "' is there twice");
            }
        }
        return keys;
    }

    /**
     * The keys of a data segment in their order, where one may stand more than once: the answer to SendTargets (RFC 7143,
     * appendix C).
     *
     * @throws ProtocolException when something is no key with a value
     */
    public static List<Map.Entry<String, String>> list(ByteBuffer data) throws ProtocolException {
        List<Map.Entry<String, String>> keys = new ArrayList<>();
        for (String pair : text(data).split("\0")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals < 1 || equals > LONGEST_KEY || !isText(pair, equals)) {
                throw new ProtocolException("'" + shortened(pair) + "' is no key with a value");
            }
            keys.add(Map.entry(pair.substring(0, equals), pair.substring(equals + 1)));
        }
        return keys;
    }

    private static String text(ByteBuffer data) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(data.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("The keys are no text in UTF-8");
        }
    }

    /** Keys are of visible ASCII characters, values have no control characters (RFC 7143, 6.1). */
    private static boolean isText(String pair, int equals) {
        return pair.substring(0, equals).chars().allMatch(character -> character > ' ' && character < 0x7F)
                && pair.chars().noneMatch(Character::isISOControl);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...";
    }

    /** A data segment of these keys. */
    public static ByteBuffer format(Map<String, String> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach((key, value) -> text.append(key).append('=').append(value).append('\0'));
        return StandardCharsets.UTF_8.encode(text.toString());
    }
}
