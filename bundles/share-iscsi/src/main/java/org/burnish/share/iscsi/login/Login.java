package org.burnish.share.iscsi.login;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.iscsi.LoginRequest;
import org.burnish.iscsi.LoginResponse;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.TextKeys;

/** The login phase of one connection (RFC 7143, 6.3): security stage, operational stage, full feature phase. */
public final class Login {

    private static final int SECURITY = 0;
    private static final int OPERATIONAL = 1;
    private static final int FULL_FEATURE = 3;
    /** So many text keys in so many requests are more than any initiator needs. */
    private static final int MAX_REQUESTS = 32;

    private static final int MAX_TEXT = 64 * 1024;
    /** What an initiator takes in one segment before it has declared another size (RFC 7143, 13.12). */
    private static final int MAX_ANSWER = 8192;

    private final String target;
    private final int newSession;
    private final Optional<Chap> chap;
    private final Agreement agreement = new Agreement();
    private final Negotiation negotiation = new Negotiation(agreement);
    /** As bytes: a request may end in the middle of a character. */
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private int stage = -1;
    private int requests;
    private boolean authenticated;
    private boolean groupTold;
    private boolean discovery;
    private String initiator = "";
    private boolean ended;

    /**
     * Begins.
     *
     * @param target the name of the only target here
     * @param newSession the number that a new session gets, from 1 on
     * @param credentials who may log in; everybody where there are none
     */
    public Login(String target, int newSession, Optional<Credentials> credentials) {
        this.target = target;
        this.newSession = newSession;
        this.chap = credentials.map(Chap::new);
        this.authenticated = credentials.isEmpty();
    }

    /** Whether the full feature phase is entered. */
    public boolean ended() {
        return ended;
    }

    /** Whether the session may only ask for targets. */
    public boolean discovery() {
        return discovery;
    }

    /** The initiator's name. */
    public String initiator() {
        return initiator;
    }

    /** What was agreed upon. */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * Answers a request.
     *
     * @param data its keys
     * @throws LoginException when the login is refused
     * @throws ProtocolException when what came is no login
     */
    public LoginResponse answer(LoginRequest request, ByteBuffer data) throws LoginException, ProtocolException {
        requireOrder(request);
        collect(data);
        if (request.goesOn()) {
            return LoginResponse.to(request, false, 0, LoginResponse.SUCCESS, ByteBuffer.allocate(0));
        }
        Map<String, String> keys = TextKeys.parse(ByteBuffer.wrap(text.toByteArray()));
        text.reset();
        if (initiator.isEmpty()) {
            identify(keys);
        }
        Map<String, String> answers = new LinkedHashMap<>();
        boolean ready = request.stage() == SECURITY ? secure(keys, answers) : operate(keys, answers);
        if (!groupTold && !discovery) {
            groupTold = true;
            answers.put("TargetPortalGroupTag", "1");
        }
        boolean transit = request.transit() && ready;
        ended = transit && request.nextStage() == FULL_FEATURE;
        stage = transit ? request.nextStage() : request.stage();
        return LoginResponse.to(request, transit, ended ? newSession : 0, LoginResponse.SUCCESS, format(answers));
    }

    /** The answer to one request has to fit into one segment. */
    private static ByteBuffer format(Map<String, String> answers) throws LoginException {
        ByteBuffer data = TextKeys.format(answers);
        if (data.remaining() > MAX_ANSWER) {
            throw new LoginException(
                    LoginResponse.INITIATOR_ERROR,
                    "its " + answers.size() + " keys need an answer of more than " + MAX_ANSWER + " bytes");
        }
        return data;
    }

    private void collect(ByteBuffer data) throws LoginException {
        if (text.size() + data.remaining() > MAX_TEXT) {
            throw new LoginException(LoginResponse.INITIATOR_ERROR, "more than " + MAX_TEXT + " bytes of keys");
        }
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        text.writeBytes(bytes);
    }

    private void requireOrder(LoginRequest request) throws LoginException {
        if (++requests > MAX_REQUESTS) {
            throw new LoginException(LoginResponse.INITIATOR_ERROR, "it does not come to an end");
        }
        if (request.minimum() > 0) {
            throw new LoginException(LoginResponse.UNSUPPORTED_VERSION, "version " + request.minimum() + " is wanted");
        }
        if (request.tsih() != 0) {
            throw new LoginException(
                    LoginResponse.NO_SUCH_SESSION,
                    "it wants to join session " + request.tsih() + ", and a session has" + " one connection here");
        }
        boolean begins = stage < 0 && (request.stage() == SECURITY || request.stage() == OPERATIONAL);
        boolean forward = request.nextStage() > request.stage() && request.nextStage() != 2;
        if (!begins && request.stage() != stage || request.transit() && !forward) {
            throw new LoginException(LoginResponse.INVALID_DURING_LOGIN, "the stages are out of order");
        }
    }

    private void identify(Map<String, String> keys) throws LoginException {
        initiator = keys.getOrDefault("InitiatorName", "");
        if (initiator.isEmpty()) {
            throw new LoginException(LoginResponse.MISSING_PARAMETER, "InitiatorName is missing");
        }
        String type = keys.getOrDefault("SessionType", "Normal");
        discovery = type.equals("Discovery");
        if (!discovery && !type.equals("Normal")) {
            throw new LoginException(LoginResponse.UNSUPPORTED_SESSION_TYPE, "SessionType is " + type);
        }
        String wanted = keys.getOrDefault("TargetName", "");
        if (!discovery && wanted.isEmpty()) {
            throw new LoginException(LoginResponse.MISSING_PARAMETER, "TargetName is missing");
        }
        if (!discovery && !wanted.equals(target)) {
            throw new LoginException(LoginResponse.NOT_FOUND, "target " + wanted + " is not here");
        }
    }

    /** The security stage; returns whether it can be left. */
    private boolean secure(Map<String, String> keys, Map<String, String> answers) throws LoginException {
        if (keys.containsKey("AuthMethod")) {
            answers.put("AuthMethod", method(keys.get("AuthMethod")));
        }
        if (chap.isPresent() && keys.containsKey("CHAP_A")) {
            answers.putAll(chap.get().challenge(keys.get("CHAP_A")));
        } else if (chap.isPresent() && keys.containsKey("CHAP_R")) {
            if (!chap.get().begun()) {
                throw LoginException.authentication("an answer came before the challenge");
            }
            answers.putAll(chap.get().check(keys));
            authenticated = true;
        }
        return authenticated;
    }

    private String method(String offered) throws LoginException {
        String ours = chap.isPresent() ? "CHAP" : "None";
        if (!Arrays.asList(offered.split(",")).contains(ours)) {
            throw LoginException.authentication("AuthMethod " + ours + " is wanted, but only " + offered + " offered");
        }
        return ours;
    }

    private boolean operate(Map<String, String> keys, Map<String, String> answers) throws LoginException {
        if (!authenticated) {
            throw LoginException.authentication("it left the security stage out");
        }
        answers.putAll(negotiation.answer(keys));
        return true;
    }
}
