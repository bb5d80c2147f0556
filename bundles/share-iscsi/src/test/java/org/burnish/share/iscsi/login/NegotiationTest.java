package org.burnish.share.iscsi.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and their rules from RFC 7143, 13. */
class NegotiationTest {

    private final Agreement agreement = new Agreement();
    private final Negotiation negotiation = new Negotiation(agreement);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HeaderDigest | CRC32C,None | CRC32C",
                "HeaderDigest | None,CRC32C | None",
                "DataDigest | foo,CRC32C | CRC32C",
                "MaxBurstLength | 16777215 | 1048576",
                "MaxBurstLength | 512 | 512",
                "FirstBurstLength | 0x8000 | 32768",
                "FirstBurstLength | 1048576 | 262144",
                "InitialR2T | No | No",
                "ImmediateData | Yes | Yes",
                "MaxConnections | 8 | 1",
                "MaxOutstandingR2T | 16 | 1",
                "ErrorRecoveryLevel | 2 | 0",
                "DataPDUInOrder | No | Yes",
                "DefaultTime2Wait | 0 | 2",
                "DefaultTime2Retain | 20 | 0",
                "OFMarker | Yes | No",
                "X-com.example.key | 1 | NotUnderstood"
            })
    void keyIsAnswered(String key, String value, String answer) throws LoginException {
        assertThat(negotiation.answer(Map.of(key, value))).containsEntry(key, answer);
    }

    @Test
    void declarationsHaveNoAnswerAndOursIsToldOnce() throws LoginException {
        assertThat(negotiation.answer(Map.of("MaxRecvDataSegmentLength", "512", "InitiatorAlias", "me")))
                .containsExactly(Map.entry("MaxRecvDataSegmentLength", "262144"));
        assertThat(agreement.theirSegment()).isEqualTo(512);
        assertThat(negotiation.answer(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MaxRecvDataSegmentLength=511",
                "MaxRecvDataSegmentLength=16777216",
                "MaxBurstLength=-1",
                "FirstBurstLength=many",
                "MaxBurstLength=99999999999999999999",
                "InitialR2T=Maybe",
                "HeaderDigest=MD5",
                "DefaultTime2Wait=3601"
            })
    void valueThatIsNotAllowedIsRefused(String pair) {
        String[] parts = pair.split("=");
        assertThatThrownBy(() -> negotiation.answer(Map.of(parts[0], parts[1])))
                .isInstanceOfSatisfying(
                        LoginException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(0x0200))
                .hasMessageContaining(pair);
    }

    @Test
    void firstBurstIsNeverMoreThanABurst() throws LoginException {
        negotiation.answer(Map.of("MaxBurstLength", "4096"));
        assertThat(agreement.firstBurst()).isEqualTo(4096);
    }
}
