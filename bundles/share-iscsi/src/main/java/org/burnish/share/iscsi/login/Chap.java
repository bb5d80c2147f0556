package org.burnish.share.iscsi.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The challenge handshake (RFC 1994) as iSCSI uses it (RFC 7143, 12.1.3), on the target's side. */
final class Chap {

    /** The algorithms by their numbers, the best one first. */
    private static final Map<String, String> ALGORITHMS = new LinkedHashMap<>();

    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        ALGORITHMS.put("7", "SHA-256");
        ALGORITHMS.put("6", "SHA-1");
        ALGORITHMS.put("5", "MD5");
    }

    private final Credentials credentials;
    private @Nullable String algorithm;
    private byte identifier;
    private byte @Nullable [] challenge;

    Chap(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Whether a challenge was sent. */
    boolean begun() {
        return challenge != null;
    }

    /**
     * Chooses of the algorithms that the initiator offers.
     *
     * @return the keys to answer with
     * @throws LoginException when it knows none of ours
     */
    Map<String, String> challenge(String offered) throws LoginException {
        algorithm = ALGORITHMS.keySet().stream()
                .filter(Arrays.asList(offered.split(","))::contains)
                .findFirst()
                .orElseThrow(() -> LoginException.authentication("no common algorithm in CHAP_A=" + offered));
        identifier = (byte) RANDOM.nextInt();
        challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("CHAP_A", algorithm);
        keys.put("CHAP_I", Integer.toString(identifier & 0xFF));
        keys.put("CHAP_C", hex(challenge));
        return keys;
    }

    /**
     * Checks the initiator's answer, and answers its own challenge if there is one.
     *
     * @throws LoginException when the answer is wrong
     */
    Map<String, String> check(Map<String, String> answer) throws LoginException {
        byte[] expected =
                digest(identifier, credentials.secret(), Objects.requireNonNull(challenge, "no challenge was sent"));
        boolean known = credentials.user().equals(answer.get("CHAP_N"));
        byte[] reported = binary(answer.getOrDefault("CHAP_R", ""));
        if (!MessageDigest.isEqual(expected, reported) || !known) {
            throw LoginException.authentication("user '" + answer.get("CHAP_N") + "' gave a wrong name or secret");
        }
        return answer.containsKey("CHAP_C") ? prove(answer) : Map.of();
    }

    private Map<String, String> prove(Map<String, String> answer) throws LoginException {
        Credentials.Own own = credentials
                .own()
                .orElseThrow(() -> LoginException.authentication("the target has no secret to prove itself with"));
        byte[] asked = binary(Objects.requireNonNull(answer.get("CHAP_C"), "no challenge came"));
        if (MessageDigest.isEqual(asked, challenge)) {
            throw LoginException.authentication("the initiator sent back the target's own challenge");
        }
        int number = number(answer.getOrDefault("CHAP_I", ""));
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("CHAP_N", own.user());
        keys.put("CHAP_R", hex(digest((byte) number, own.secret(), asked)));
        return keys;
    }

    private static int number(String text) throws LoginException {
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw LoginException.authentication("CHAP_I=" + text + " is no number");
        }
    }

    private byte[] digest(byte number, String secret, byte[] asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance(ALGORITHMS.get(algorithm));
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
    private static byte[] binary(String text) throws LoginException {
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                String digits = text.substring(2);
                return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
            }
            if (text.startsWith("0b") || text.startsWith("0B")) {
                return Base64.getDecoder().decode(text.substring(2));
            }
        } catch (IllegalArgumentException e) {
            throw LoginException.authentication("a value of CHAP is neither hexadecimal nor Base64");
        }
        throw LoginException.authentication("a value of CHAP is missing or begins neither with 0x nor with 0b");
    }
}
