package org.burnish.station.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A secret for each role. */
public final class Tokens {

    private static final int BYTES = 24;
    private static final int MAX_LENGTH = 256;

    private final Map<Role, String> tokens;

    /** Those that are known. */
    public Tokens(Map<Role, String> tokens) {
        this.tokens = new EnumMap<>(tokens);
    }

    /** New ones. */
    public static Tokens random() {
        SecureRandom random = new SecureRandom();
        Map<Role, String> made = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            made.put(role, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return new Tokens(made);
    }

    /** The token of a role. */
    public String of(Role role) {
        String token = tokens.get(role);
        if (token == null) {
            throw new IllegalStateException("There is no token for the role " + role.word());
        }
        return token;
    }

    /** What these tokens can be told from others by, which does not betray them: a digest. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tokens.values().forEach(token -> digest.update(token.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The role that a token is for. How long this takes depends neither on the token nor on which one it is. */
    public Optional<Role> role(String token) {
        Optional<Role> found = Optional.empty();
        byte[] given = token.substring(0, Math.min(token.length(), MAX_LENGTH)).getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<Role, String> each : tokens.entrySet()) {
            if (MessageDigest.isEqual(each.getValue().getBytes(StandardCharsets.UTF_8), given)) {
                found = Optional.of(each.getKey());
            }
        }
        return found;
    }
}
