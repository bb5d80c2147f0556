package org.burnish.transport.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.burnish.transport.iscsi.session.BytesTarget.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins over loopback with a target that is made of bytes. */
class LoginPhaseTest {

    private static final byte[] NONE = new byte[0];
    private static final Optional<Credentials> JOE = Optional.of(new Credentials("joe", "secret of joe", "", ""));
    private static final Optional<Credentials> BOTH =
            Optional.of(new Credentials("joe", "secret of joe", "disc", "secret of disc"));

    private static String value(Unit unit, String key) {
        for (String pair : new String(unit.data(), StandardCharsets.UTF_8).split("\0")) {
            if (pair.startsWith(key + "=")) {
                return pair.substring(key.length() + 1);
            }
        }
        return "";
    }

    /** RFC 1994, 4.1: of the identifier, the secret and the challenge. */
    private static String response(String algorithm, int identifier, String secret, byte[] challenge) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update((byte) identifier);
            digest.update(secret.getBytes(StandardCharsets.UTF_8));
            return "0x" + HexFormat.of().formatHex(digest.digest(challenge));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A target that asks for CHAP, and proves itself by this secret. */
    private static void chap(BytesTarget it, String number, String algorithm, String own) throws IOException {
        it.send(it.answer(it.receive(), 0x00), BytesTarget.text("AuthMethod=CHAP TargetPortalGroupTag=1"));
        Unit offer = it.receive();
        assertThat(offer.flags()).as("stays in the security stage").isZero();
        assertThat(value(offer, "CHAP_A").split(",")).contains(number);
        byte[] challenge = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        it.send(
                it.answer(offer, 0x00),
                BytesTarget.text("CHAP_A=" + number + " CHAP_I=200 CHAP_C=0x0102030405060708090a0b0c0d0e0f10"));
        Unit proof = it.receive();
        assertThat(value(proof, "CHAP_N")).isEqualTo("joe");
        if (!value(proof, "CHAP_R").equals(response(algorithm, 200, "secret of joe", challenge))) {
            it.send(it.answer(proof, 0x00).put(36, (byte) 2).put(37, (byte) 1), NONE);
            return;
        }
        String asked = value(proof, "CHAP_C");
        String keys = asked.isEmpty()
                ? ""
                : "CHAP_N=disc CHAP_R="
                        + response(
                                algorithm,
                                Integer.parseInt(value(proof, "CHAP_I")),
                                own,
                                HexFormat.of().parseHex(asked.substring(2)));
        it.send(it.answer(proof, 0x81), BytesTarget.text(keys));
        it.send(it.answer(it.receive(), 0x87), NONE);
        it.goodbye();
    }

    @ParameterizedTest
    @CsvSource({"5, MD5", "6, SHA-1", "7, SHA-256"})
    void secretIsProvedWithTheAlgorithmThatTheTargetChooses(String number, String algorithm) throws Exception {
        try (BytesTarget target = new BytesTarget(it -> chap(it, number, algorithm, ""))) {
            target.session(JOE, false).close();
            assertThat(target.ended()).isEmpty();
            assertThat(target.received.get(0).text()).endsWith("AuthMethod=CHAP,None");
        }
    }

    @Test
    void targetProvesItselfWhereItHasTo() throws Exception {
        try (BytesTarget target = new BytesTarget(it -> chap(it, "7", "SHA-256", "secret of disc"))) {
            target.session(BOTH, false).close();
            assertThat(target.ended()).isEmpty();
        }
    }

    @Test
    void targetThatDoesNotKnowItsSecretIsLeft() throws Exception {
        try (BytesTarget target = new BytesTarget(it -> chap(it, "7", "SHA-256", "another secret"))) {
            SessionException e = catchThrowableOfType(SessionException.class, () -> target.session(BOTH, false));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.AUTHENTICATION);
            assertThat(e).hasMessageContaining("does not prove").hasMessageNotContaining("secret of");
        }
    }

    @Test
    void targetThatWantsNoProofIsLeftWhereItHasToProveItself() throws Exception {
        try (BytesTarget target = BytesTarget.after("", it -> {})) {
            SessionException e = catchThrowableOfType(SessionException.class, () -> target.session(BOTH, false));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.AUTHENTICATION);
        }
    }

    @Test
    void wrongSecretIsARefusalOfTheTarget() throws Exception {
        Optional<Credentials> wrong = Optional.of(new Credentials("joe", "not that", "", ""));
        try (BytesTarget target = new BytesTarget(it -> chap(it, "5", "MD5", ""))) {
            SessionException e = catchThrowableOfType(SessionException.class, () -> target.session(wrong, false));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.AUTHENTICATION);
            assertThat(e).hasMessage("authentication failure (login status 0201h)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHAP_A=9 CHAP_I=1 CHAP_C=0x01",
                "CHAP_A=5 CHAP_I=256 CHAP_C=0x01",
                "CHAP_A=5 CHAP_I=1 CHAP_C=01",
                "CHAP_A=5 CHAP_I=1 CHAP_C=0xzz",
                "CHAP_A=5 CHAP_I=1 CHAP_C=0x",
                "CHAP_A=5 CHAP_I=1"
            })
    void challengeThatIsNoneIsRefused(String keys) throws Exception {
        try (BytesTarget target = new BytesTarget(it -> {
            it.send(it.answer(it.receive(), 0x00), BytesTarget.text("AuthMethod=CHAP"));
            it.send(it.answer(it.receive(), 0x00), BytesTarget.text(keys));
        })) {
            SessionException e = catchThrowableOfType(SessionException.class, () -> target.session(JOE, false));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.REFUSED);
            assertThat(e).hasMessageContaining("CHAP");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x0203, NO_TARGET, target not found",
        "0x0202, AUTHENTICATION, not admitted",
        "0x0206, REFUSED, too many connections",
        "0x0302, REFUSED, no room",
        "0x0404, REFUSED, the login was refused"
    })
    void statusOfARefusalIsToldInWords(String status, SessionException.Kind kind, String words) throws Exception {
        try (BytesTarget target = new BytesTarget(it -> it.send(
                it.answer(it.receive(), 0x00)
                        .putShort(36, Integer.decode(status).shortValue()),
                NONE))) {
            SessionException e = catchThrowableOfType(SessionException.class, target::session);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(words);
        }
    }

    @Test
    void targetThatHasMovedIsFollowed() throws Exception {
        try (BytesTarget there = BytesTarget.after("", BytesTarget::goodbye);
                BytesTarget here = new BytesTarget(it -> it.send(
                        it.answer(it.receive(), 0x00).putShort(36, (short) 0x0101),
                        BytesTarget.text("TargetAddress=" + there.portal() + ",1")))) {
            here.session().close();
            assertThat(there.ended()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HeaderDigest=CRC64",
                "MaxBurstLength=2000000",
                "MaxBurstLength=0",
                "FirstBurstLength=-1",
                "FirstBurstLength=many",
                "MaxRecvDataSegmentLength=511",
                "MaxRecvDataSegmentLength=16777216",
                "InitialR2T=maybe",
                "ErrorRecoveryLevel=1",
                "DataPDUInOrder=No"
            })
    void answerThatIsNoneToWhatWasOfferedIsRefused(String key) throws Exception {
        try (BytesTarget target = BytesTarget.after(key, it -> {})) {
            SessionException e = catchThrowableOfType(SessionException.class, target::session);
            assertThat(e.kind()).isEqualTo(SessionException.Kind.REFUSED);
            assertThat(e).hasMessageContaining("The target answered " + key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reject", "None"})
    void digestThatIsWantedHasToBeAgreedUpon(String answer) throws Exception {
        try (BytesTarget target = BytesTarget.after("HeaderDigest=" + answer + " DataDigest=CRC32C", it -> {})) {
            SessionException e =
                    catchThrowableOfType(SessionException.class, () -> target.session(Optional.empty(), true));
            assertThat(e).hasMessageContaining("does not agree to HeaderDigest=CRC32C");
        }
    }

    /** Each an answer to the first request: flags, and a field that is changed. */
    @ParameterizedTest
    @CsvSource({"0x83, 16, 0", "0x87, 16, 0", "0x81, 16, 7", "0x81, 8, 7", "0xC1, 16, 0"})
    void answerThatBelongsToAnotherRequestOrStageIsRefused(String flags, int at, int value) throws Exception {
        try (BytesTarget target = new BytesTarget(
                it -> it.send(it.answer(it.receive(), Integer.decode(flags)).putInt(at, value), NONE))) {
            SessionException e = catchThrowableOfType(SessionException.class, target::session);
            assertThat(e.kind()).isEqualTo(SessionException.Kind.REFUSED);
            assertThat(e).hasMessageContaining("belongs to another request or stage");
        }
    }

    @Test
    void keysInSeveralResponsesAreOneAnswer() throws Exception {
        try (BytesTarget target = new BytesTarget(it -> {
            it.send(it.answer(it.receive(), 0x81), NONE);
            Unit operational = it.receive();
            it.send(it.answer(operational, 0x44), BytesTarget.text("MaxRecvDataSegmentLength=1024 TargetAlias=a"));
            Unit further = it.receive();
            assertThat(further.data()).isEmpty();
            it.send(it.answer(further, 0x04), BytesTarget.text("ImmediateData=No X-ours=1"));
            Unit last = it.receive();
            assertThat(last.text()).isEqualTo("X-ours=NotUnderstood");
            it.send(it.answer(last, 0x87), NONE);
            it.goodbye();
        })) {
            target.session().close();
            assertThat(target.ended()).isEmpty();
        }
    }

    @Test
    void loginThatDoesNotEndIsGivenUp() throws Exception {
        try (BytesTarget target = new BytesTarget(it -> {
            it.send(it.answer(it.receive(), 0x81), NONE);
            while (true) {
                it.send(it.answer(it.receive(), 0x04), NONE);
            }
        })) {
            SessionException e = catchThrowableOfType(SessionException.class, target::session);
            assertThat(e).hasMessageContaining("does not come to an end");
        }
    }

    @Test
    void silentPortalAndClosedPortAreToldApart() throws Exception {
        Portal closed;
        try (BytesTarget target = new BytesTarget(BytesTarget::receive)) {
            closed = target.portal();
            Terms terms = new Terms("iqn.x:i", "iqn.x:y", Optional.empty(), false, false);
            SessionException silent = catchThrowableOfType(
                    SessionException.class, () -> TcpSession.login(target.portal(), terms, Duration.ofMillis(300)));
            assertThat(silent.kind()).isEqualTo(SessionException.Kind.TIMEOUT);
            assertThat(silent).hasMessage("no answer within 300 ms");
        }
        Terms terms = new Terms("iqn.x:i", "iqn.x:y", Optional.empty(), false, false);
        SessionException nobody = catchThrowableOfType(
                SessionException.class, () -> TcpSession.login(closed, terms, Duration.ofSeconds(5)));
        assertThat(nobody.kind()).isEqualTo(SessionException.Kind.REFUSED);
    }
}
