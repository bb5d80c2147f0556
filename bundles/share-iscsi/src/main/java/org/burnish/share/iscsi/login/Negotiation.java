package org.burnish.share.iscsi.login;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.burnish.iscsi.LoginResponse;
import org.jspecify.annotations.Nullable;

/** Answers operational keys (RFC 7143, 13) by the rule that each has: a list, a number or a choice. */
final class Negotiation {

    private static final int SMALLEST_SIZE = 512;
    private static final int LARGEST_SIZE = 0xFF_FFFF;

    private final Agreement agreement;
    private boolean reported;

    Negotiation(Agreement agreement) {
        this.agreement = agreement;
    }

    /** What to answer to these keys; those that only declare something have no answer. */
    Map<String, String> answer(Map<String, String> keys) throws LoginException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String answer = answer(key.getKey(), key.getValue());
            if (answer != null) {
                answers.put(key.getKey(), answer);
            }
        }
        if (!reported) {
            reported = true;
            answers.put("MaxRecvDataSegmentLength", Integer.toString(Agreement.OUR_SEGMENT));
        }
        return answers;
    }

    private @Nullable String answer(String key, String value) throws LoginException {
        return switch (key) {
            case "HeaderDigest" -> digest(key, value, true);
            case "DataDigest" -> digest(key, value, false);
            case "MaxRecvDataSegmentLength" -> {
                agreement.theirSegment(number(key, value, SMALLEST_SIZE, LARGEST_SIZE));
                yield null;
            }
            case "MaxBurstLength" -> smaller(key, value, Agreement.MAX_BURST, agreement::maxBurst);
            case "FirstBurstLength" -> smaller(key, value, Agreement.OUR_SEGMENT, agreement::firstBurst);
            case "InitialR2T" -> {
                agreement.initialR2t(yes(key, value));
                yield value;
            }
            case "ImmediateData" -> {
                agreement.immediateData(yes(key, value));
                yield value;
            }
            case "MaxConnections", "MaxOutstandingR2T" -> "1";
            case "ErrorRecoveryLevel" -> "0";
            case "DataPDUInOrder", "DataSequenceInOrder" -> "Yes";
            case "DefaultTime2Wait" -> smallest(key, value, 2, true);
            case "DefaultTime2Retain" -> smallest(key, value, 0, false);
            case "IFMarker", "OFMarker" -> "No";
            case "IFMarkInt", "OFMarkInt" -> "Irrelevant";
            case "TaskReporting" -> "RFC3720";
            case "iSCSIProtocolLevel" -> smallest(key, value, 1, false);
            case "InitiatorAlias", "InitiatorName", "SessionType", "TargetName" -> null;
            default -> "NotUnderstood";
        };
    }

    /** The first of a list that both can. */
    private String digest(String key, String value, boolean header) throws LoginException {
        String chosen = Arrays.stream(value.split(","))
                .filter(each -> each.equals("CRC32C") || each.equals("None"))
                .findFirst()
                .orElseThrow(() -> wrong(key, value));
        if (header) {
            agreement.headerDigest(chosen.equals("CRC32C"));
        } else {
            agreement.dataDigest(chosen.equals("CRC32C"));
        }
        return chosen;
    }

    private static String smaller(String key, String value, int ours, IntConsumer use) throws LoginException {
        int agreed = Math.min(number(key, value, SMALLEST_SIZE, LARGEST_SIZE), ours);
        use.accept(agreed);
        return Integer.toString(agreed);
    }

    private static String smallest(String key, String value, int ours, boolean larger) throws LoginException {
        int theirs = number(key, value, 0, 3600);
        return Integer.toString(larger ? Math.max(theirs, ours) : Math.min(theirs, ours));
    }

    private static boolean yes(String key, String value) throws LoginException {
        if (!value.equals("Yes") && !value.equals("No")) {
            throw wrong(key, value);
        }
        return value.equals("Yes");
    }

    private static int number(String key, String value, int least, int most) throws LoginException {
        try {
            int number = Integer.decode(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw wrong(key, value);
    }

    private static LoginException wrong(String key, String value) {
        return new LoginException(LoginResponse.INITIATOR_ERROR, "value of " + key + "=" + value + " is not allowed");
    }
}
