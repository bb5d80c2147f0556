package org.burnish.transport.iscsi.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.LoginRequest;
import org.burnish.iscsi.LoginResponse;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.TextKeys;

/** The login of a session (RFC 7143, 6.3): security stage, operational stage, full feature phase. */
final class LoginPhase {

    /** RFC 7143, 13.12: the most in one segment before the login has ended. */
    private static final int SEGMENT = 8192;

    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_ROUNDS = 16;
    private static final int TAG = 0;
    /** An id whose first byte says that the others are random (RFC 7143, 11.12.5). */
    private static final byte RANDOM_ID = (byte) 0x80;

    private static final String AUTH_METHOD = "AuthMethod";

    private final PduChannel channel;
    private final Numbers numbers;
    private final Terms terms;
    private final byte[] isid = new byte[6];
    private int stage = LoginRequest.SECURITY;
    private int rounds;
    private boolean begun;

    LoginPhase(PduChannel channel, Numbers numbers, Terms terms) {
        this.channel = channel;
        this.numbers = numbers;
        this.terms = terms;
        new SecureRandom().nextBytes(isid);
        isid[0] = RANDOM_ID;
    }

    /**
     * Logs in.
     *
     * @throws SessionException when the target refuses, or does not prove itself where it has to
     * @throws RedirectException when the target is somewhere else
     * @throws IOException when the connection failed, or what came is no login
     */
    Agreement run() throws IOException, SessionException, RedirectException {
        authenticate();
        Negotiation negotiation = new Negotiation(terms);
        Map<String, String> keys = negotiation.offers();
        while (stage != LoginRequest.FULL_FEATURE) {
            keys = negotiation.take(exchange(keys, LoginRequest.FULL_FEATURE));
        }
        return negotiation.agreement();
    }

    private void authenticate() throws IOException, SessionException, RedirectException {
        Map<String, String> answer = exchange(identity(), LoginRequest.OPERATIONAL);
        String method = answer.getOrDefault(AUTH_METHOD, "None");
        boolean chap = method.equals("CHAP") && terms.credentials().isPresent();
        if (!chap && (!method.equals("None") || mutual())) {
            throw new SessionException(
                    SessionException.Kind.AUTHENTICATION,
                    "the target wants " + AUTH_METHOD + "=" + method + ", but "
                            + identity().get(AUTH_METHOD) + " was offered");
        }
        if (chap) {
            requireStage(LoginRequest.SECURITY);
            prove(new Chap(terms.credentials().get()));
        }
        while (stage == LoginRequest.SECURITY) {
            exchange(Map.of(), LoginRequest.OPERATIONAL);
        }
    }

    private boolean mutual() {
        return terms.credentials().filter(Credentials::mutual).isPresent();
    }

    private Map<String, String> identity() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("InitiatorName", terms.initiator());
        keys.put("SessionType", terms.discovery() ? "Discovery" : "Normal");
        if (!terms.discovery()) {
            keys.put("TargetName", terms.target());
        }
        keys.put(AUTH_METHOD, mutual() ? "CHAP" : terms.credentials().isPresent() ? "CHAP,None" : "None");
        return keys;
    }

    private void prove(Chap chap) throws IOException, SessionException, RedirectException {
        Map<String, String> challenge = exchange(Map.of("CHAP_A", Chap.OFFERED), LoginRequest.SECURITY);
        Map<String, String> proof = exchange(chap.answer(challenge), LoginRequest.OPERATIONAL);
        if (mutual() && !chap.proves(proof)) {
            throw new SessionException(
                    SessionException.Kind.AUTHENTICATION, "the target does not prove that it knows its own secret");
        }
    }

    private void requireStage(int wanted) throws ProtocolException {
        if (stage != wanted) {
            throw new ProtocolException("The target left stage " + wanted + " of the login before its time");
        }
    }

    /**
     * Sends keys and takes the answer, in as many responses as it has.
     *
     * @param next the stage to go to, or the current one to stay
     */
    private Map<String, String> exchange(Map<String, String> keys, int next)
            throws IOException, SessionException, RedirectException {
        ByteBuffer data = TextKeys.format(keys);
        if (data.remaining() > SEGMENT) {
            throw new SessionException(
                    SessionException.Kind.REFUSED,
                    "names and secrets of more than " + SEGMENT + " bytes can't be sent");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        LoginResponse response = round(data, next, text);
        while (response.goesOn()) {
            response = round(ByteBuffer.allocate(0), stage, text);
        }
        if (response.transit()) {
            stage = response.nextStage();
        }
        return TextKeys.parse(ByteBuffer.wrap(text.toByteArray()));
    }

    private LoginResponse round(ByteBuffer data, int next, ByteArrayOutputStream text)
            throws IOException, SessionException, RedirectException {
        if (++rounds > MAX_ROUNDS) {
            throw new ProtocolException("The login does not come to an end");
        }
        boolean transit = next != stage;
        numbers.send(new LoginRequest(transit, false, stage, next, 0, isid, 0, TAG, 0), data);
        LoginResponse response = receive();
        check(response);
        requireStageOf(response, transit, next);
        byte[] bytes = new byte[response.data().remaining()];
        response.data().duplicate().get(bytes);
        text.writeBytes(bytes);
        if (text.size() > MAX_TEXT) {
            throw new ProtocolException("More than " + MAX_TEXT + " bytes of keys came");
        }
        return response;
    }

    private LoginResponse receive() throws IOException {
        BasicHeader header = channel.readHeader();
        if (header.opcode() != Opcode.LOGIN_RESPONSE || header.dataLength() > MAX_TEXT) {
            throw new ProtocolException(String.format(
                    Locale.ROOT,
                    "The answer to a login is awaited, but a unit of kind %02Xh with %d bytes came",
                    header.opcode(),
                    header.dataLength()));
        }
        ByteBuffer data = ByteBuffer.allocate(header.dataLength());
        channel.readData(data);
        LoginResponse response = LoginResponse.of(header, data.flip());
        if (response.status() == LoginResponse.SUCCESS) {
            // a refusal need not have numbers
            number(header);
        }
        return response;
    }

    private void number(BasicHeader header) throws ProtocolException {
        if (begun) {
            numbers.take(header, true);
        } else {
            numbers.begin(header);
            begun = true;
        }
    }

    private static void check(LoginResponse response) throws SessionException, RedirectException, ProtocolException {
        int status = response.status();
        if (status == LoginResponse.MOVED_TEMPORARILY || status == LoginResponse.MOVED_PERMANENTLY) {
            throw redirect(TextKeys.parse(response.data()));
        }
        if (status != LoginResponse.SUCCESS) {
            throw Refusal.of(status);
        }
    }

    /** The address has the number of the portal group behind a comma (RFC 7143, 13.8). */
    private static RedirectException redirect(Map<String, String> keys) throws ProtocolException {
        String address = Optional.ofNullable(keys.get("TargetAddress"))
                .orElseThrow(() -> new ProtocolException("The target is at another portal, but does not say where"));
        return new RedirectException(address.replaceFirst(",\\d+$", ""));
    }

    private void requireStageOf(LoginResponse response, boolean transit, int next) throws ProtocolException {
        boolean forward = response.nextStage() > stage && response.nextStage() <= next && response.nextStage() != 2;
        boolean inOrder = response.taskTag() == TAG
                && Arrays.equals(response.isid(), isid)
                && response.stage() == stage
                && (!response.transit() || transit && forward && !response.goesOn());
        if (!inOrder) {
            throw new ProtocolException("The answer to the login belongs to another request or stage: tag "
                    + Integer.toUnsignedString(response.taskTag()) + ", stage " + response.stage() + " to "
                    + response.nextStage() + " in stage " + stage);
        }
    }
}
