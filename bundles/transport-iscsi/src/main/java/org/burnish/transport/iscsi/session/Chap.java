package org.burnish.transport.iscsi.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.iscsi.ProtocolException;

/** The challenge handshake (RFC 1994) as iSCSI uses it (RFC 7143, 12.1.3), on the initiator's side. */
final class Chap {

    /** tgt and its ancestors mean SHA-1 by 7, so that MD5 is what they shall choose; others choose by their own order. */
    static final String OFFERED = "6,5,7";

    private static final Map<String, String> ALGORITHMS = Map.of("7", "SHA-256", "6", "SHA-1", "5", "MD5");
    private static final int CHALLENGE_BYTES = 32;
    /** RFC 7143, 12.1.3: a challenge has no more. */
    private static final int MAX_CHALLENGE_BYTES = 1024;

    private static final int MAX_IDENTIFIER = 0xFF;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials credentials;
    private final byte[] challenge = new byte[CHALLENGE_BYTES];
    private final byte identifier = (byte) RANDOM.nextInt();
    private String algorithm = "";

    Chap(Credentials credentials) {
        this.credentials = credentials;
        RANDOM.nextBytes(challenge);
    }

    /** Answers the target's challenge, and challenges it in turn where it has to prove itself. */
    Map<String, String> answer(Map<String, String> keys) throws ProtocolException {
        String number = keys.getOrDefault("CHAP_A", "");
        algorithm = ALGORITHMS.getOrDefault(number, "");
        if (algorithm.isEmpty()) {
            throw new ProtocolException("The target chose algorithm " + number + " of CHAP, of " + OFFERED);
        }
        byte[] asked = binary("CHAP_C", keys);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("CHAP_N", credentials.user());
        answer.put("CHAP_R", hex(digest(identifier(keys), credentials.secret(), asked)));
        if (credentials.mutual()) {
            answer.put("CHAP_I", Integer.toString(identifier & 0xFF));
            answer.put("CHAP_C", hex(challenge));
        }
        return answer;
    }

    /** Whether the target has answered this side's challenge by what it has to know. */
    boolean proves(Map<String, String> keys) throws ProtocolException {
        return credentials.ownUser().equals(keys.get("CHAP_N"))
                && MessageDigest.isEqual(
                        digest(identifier, credentials.ownSecret(), challenge), binary("CHAP_R", keys));
    }

    private static byte identifier(Map<String, String> keys) throws ProtocolException {
        String text = keys.getOrDefault("CHAP_I", "");
        try {
            int number = Integer.decode(text);
            if (number >= 0 && number <= MAX_IDENTIFIER) {
                return (byte) number;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new ProtocolException("CHAP_I=" + text + " of the target is no number from 0 to " + MAX_IDENTIFIER);
    }

    private byte[] digest(byte number, String secret, byte[] asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(number);
            digest.update(secret.getBytes(StandardCharsets.UTF_8));
            return digest.digest(asked);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** A large binary value (RFC 7143, 6.1): hexadecimal or Base64. */
    private static byte[] binary(String key, Map<String, String> keys) throws ProtocolException {
        String text = keys.getOrDefault(key, "");
        byte[] bytes = decoded(key, text);
        if (bytes.length == 0 || bytes.length > MAX_CHALLENGE_BYTES) {
            throw new ProtocolException(key + " of the target has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static byte[] decoded(String key, String text) throws ProtocolException {
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                String digits = text.substring(2);
                return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
            }
            if (text.startsWith("0b") || text.startsWith("0B")) {
                return Base64.getDecoder().decode(text.substring(2));
            }
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(key + " of the target is neither hexadecimal nor Base64");
        }
        throw new ProtocolException(key + " of the target is missing or begins neither with 0x nor with 0b");
    }
}
