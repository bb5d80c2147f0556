package org.burnish.share.iscsi.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.burnish.iscsi.LoginRequest;
import org.burnish.iscsi.LoginResponse;
import org.burnish.iscsi.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private static final String TARGET = "iqn.2026-11.org.burnish:disc";
    private static final String NAMES = "InitiatorName=iqn.x:i TargetName=" + TARGET + " ";
    private static final Credentials JOE =
            new Credentials("joe", "twelve-chars", Optional.of(new Credentials.Own("disc", "also-a-secret")));

    private Login login = new Login(TARGET, 9, Optional.empty());
    private LoginResponse response;

    private Map<String, String> say(int stage, int next, String keys) throws LoginException, ProtocolException {
        return say(stage, next, false, keys);
    }

    /** Sends keys, divided by blanks, and gives those of the answer; a next stage of -1 asks for no transit. */
    private Map<String, String> say(int stage, int next, boolean goesOn, String keys)
            throws LoginException, ProtocolException {
        LoginRequest request = new LoginRequest(next >= 0, goesOn, stage, Math.max(0, next), 0, new byte[6], 0, 1, 1);
        byte[] data = keys.replace(' ', '\0').getBytes(StandardCharsets.UTF_8);
        response = login.answer(request, ByteBuffer.wrap(data));
        Map<String, String> answers = new HashMap<>();
        for (String pair :
                StandardCharsets.UTF_8.decode(response.data()).toString().split("\0")) {
            if (!pair.isEmpty()) {
                answers.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        return answers;
    }

    private static String digest(String algorithm, String number, String secret, String challenge) throws Exception {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        digest.update(Integer.decode(number).byteValue());
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        digest.update(HexFormat.of().parseHex(challenge.substring(2)));
        return "0x" + HexFormat.of().formatHex(digest.digest());
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LoginException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    @Test
    void operationalStageAloneLeadsToTheFullFeaturePhase() throws Exception {
        Map<String, String> answers = say(1, 3, NAMES + "SessionType=Normal HeaderDigest=None");
        assertThat(response.transit()).isTrue();
        assertThat(response.tsih()).isEqualTo(9);
        assertThat(login.ended()).isTrue();
        assertThat(answers).containsEntry("TargetPortalGroupTag", "1").containsEntry("HeaderDigest", "None");
    }

    @Test
    void securityStageWithoutCredentialsLeadsToTheOperationalOne() throws Exception {
        assertThat(say(0, 1, NAMES + "AuthMethod=CHAP,None")).containsEntry("AuthMethod", "None");
        assertThat(response.transit()).isTrue();
        assertThat(response.tsih()).isZero();
        say(1, 3, "MaxRecvDataSegmentLength=65536");
        assertThat(login.ended()).isTrue();
        assertThat(login.agreement().theirSegment()).isEqualTo(65_536);
    }

    @Test
    void keysMayGoOnInAFurtherRequest() throws Exception {
        assertThat(say(1, -1, true, "InitiatorName=iqn.x:i TargetNa")).isEmpty();
        say(1, 3, "me=" + TARGET);
        assertThat(login.ended()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5,MD5", "6,SHA-1", "7,SHA-256"})
    void rightSecretIsLetIn(String number, String algorithm) throws Exception {
        login = new Login(TARGET, 9, Optional.of(JOE));
        assertThat(say(0, 1, NAMES + "AuthMethod=CHAP")).containsEntry("AuthMethod", "CHAP");
        assertThat(response.transit()).isFalse();
        Map<String, String> challenge = say(0, -1, "CHAP_A=" + number);
        assertThat(challenge).containsEntry("CHAP_A", number);
        say(
                0,
                1,
                "CHAP_N=joe CHAP_R="
                        + digest(algorithm, challenge.get("CHAP_I"), "twelve-chars", challenge.get("CHAP_C")));
        assertThat(response.transit()).isTrue();
        say(1, 3, "");
        assertThat(login.ended()).isTrue();
    }

    @Test
    void bestCommonAlgorithmIsChosen() throws Exception {
        login = new Login(TARGET, 9, Optional.of(JOE));
        assertThat(say(0, -1, NAMES + "CHAP_A=5,99,6")).containsEntry("CHAP_A", "6");
    }

    @Test
    void targetProvesItselfWhenItIsAsked() throws Exception {
        login = new Login(TARGET, 9, Optional.of(JOE));
        Map<String, String> challenge = say(0, -1, NAMES + "AuthMethod=CHAP CHAP_A=5");
        String own = "0x00112233445566778899aabbccddeeff";
        Map<String, String> proof = say(
                0,
                1,
                "CHAP_N=joe CHAP_I=129 CHAP_C=" + own + " CHAP_R="
                        + digest("MD5", challenge.get("CHAP_I"), "twelve-chars", challenge.get("CHAP_C")));
        // MD5 of 81h, "also-a-secret" and those sixteen bytes
        assertThat(proof)
                .containsEntry("CHAP_N", "disc")
                .containsEntry("CHAP_R", digest("MD5", "129", "also-a-secret", own));
    }

    @Test
    void wrongSecretNameOrFormIsRefused() throws Exception {
        for (String answer :
                new String[] {"CHAP_N=joe CHAP_R=0x00", "CHAP_N=joe CHAP_R=zz", "CHAP_N=joe CHAP_R=0xzz"}) {
            login = new Login(TARGET, 9, Optional.of(JOE));
            say(0, -1, NAMES + "AuthMethod=CHAP CHAP_A=5");
            refused(0x0201, () -> say(0, 1, answer));
        }
        login = new Login(TARGET, 9, Optional.of(JOE));
        Map<String, String> challenge = say(0, -1, NAMES + "AuthMethod=CHAP CHAP_A=5");
        String right = digest("MD5", challenge.get("CHAP_I"), "twelve-chars", challenge.get("CHAP_C"));
        refused(0x0201, () -> say(0, 1, "CHAP_N=eve CHAP_R=" + right));
    }

    @Test
    void reflectedChallengeIsRefused() throws Exception {
        login = new Login(TARGET, 9, Optional.of(JOE));
        Map<String, String> challenge = say(0, -1, NAMES + "AuthMethod=CHAP CHAP_A=5");
        String right = digest("MD5", challenge.get("CHAP_I"), "twelve-chars", challenge.get("CHAP_C"));
        refused(0x0201, () -> say(0, 1, "CHAP_N=joe CHAP_R=" + right + " CHAP_I=1 CHAP_C=" + challenge.get("CHAP_C")));
    }

    @Test
    void securityCannotBeLeftOut() {
        login = new Login(TARGET, 9, Optional.of(JOE));
        refused(0x0201, () -> say(1, 3, NAMES));
        login = new Login(TARGET, 9, Optional.of(JOE));
        refused(0x0201, () -> say(0, 1, NAMES + "AuthMethod=None"));
        login = new Login(TARGET, 9, Optional.of(JOE));
        refused(0x0201, () -> say(0, 1, NAMES + "AuthMethod=CHAP CHAP_N=joe CHAP_R=0x00"));
    }

    @Test
    void transitIsNotGrantedBeforeTheSecretIsProved() throws Exception {
        login = new Login(TARGET, 9, Optional.of(JOE));
        say(0, 3, NAMES + "AuthMethod=CHAP");
        assertThat(response.transit()).isFalse();
        assertThat(login.ended()).isFalse();
    }

    @Test
    void missingAndUnknownNamesAreRefused() {
        refused(0x0207, () -> say(1, 3, "TargetName=" + TARGET));
        refused(0x0207, () -> new LoginTest().say(1, 3, "InitiatorName=iqn.x:i"));
        refused(0x0203, () -> new LoginTest().say(1, 3, "InitiatorName=iqn.x:i TargetName=iqn.x:other"));
        refused(0x0209, () -> new LoginTest().say(1, 3, NAMES + "SessionType=Other"));
    }

    @Test
    void discoveryNeedsNoTarget() throws Exception {
        say(1, 3, "InitiatorName=iqn.x:i SessionType=Discovery");
        assertThat(login.discovery()).isTrue();
    }

    @Test
    void stagesOutOfOrderAreRefused() throws Exception {
        refused(0x020B, () -> say(3, -1, NAMES));
        refused(0x020B, () -> new LoginTest().say(1, 1, NAMES));
        refused(0x020B, () -> new LoginTest().say(1, 2, NAMES));
        say(0, 1, NAMES);
        refused(0x020B, () -> say(0, 1, ""));
    }

    @Test
    void otherVersionsAndForeignSessionsAreRefused() {
        LoginRequest later = new LoginRequest(true, false, 1, 3, 1, new byte[6], 0, 1, 1);
        refused(0x0205, () -> login.answer(later, ByteBuffer.allocate(0)));
        LoginRequest joining = new LoginRequest(true, false, 1, 3, 0, new byte[6], 4, 1, 1);
        refused(0x020A, () -> new Login(TARGET, 9, Optional.empty()).answer(joining, ByteBuffer.allocate(0)));
    }

    @Test
    void endlessLoginIsEnded() {
        refused(0x0200, () -> {
            while (true) {
                say(1, -1, NAMES);
            }
        });
        Login other = new Login(TARGET, 9, Optional.empty());
        LoginRequest more = new LoginRequest(false, true, 1, 0, 0, new byte[6], 0, 1, 1);
        refused(0x0200, () -> {
            while (true) {
                other.answer(more, ByteBuffer.allocate(8192));
            }
        });
    }

    @Test
    void textThatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> say(1, 3, NAMES + "nonsense")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> new LoginTest().say(1, 3, NAMES + "A=b A=c")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> new LoginTest().say(1, 3, NAMES + "K".repeat(64) + "=v"))
                .isInstanceOf(ProtocolException.class);
    }
}
