package org.burnish.share.iscsi.login;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.share.iscsi.pdu.ProtocolException;

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
        for (String pair : text(data).split("\0")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals < 1 || equals > LONGEST_KEY || !isText(pair, equals)) {
                throw new ProtocolException("'" + shortened(pair) + "' is no key with a value");
            }
            if (keys.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new ProtocolException("Key '" + pair.substring(0, equals) + "' is there twice");
            }
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
