package org.burnish.transport.iscsi.session;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.iscsi.ProtocolException;

/** Offers operational keys (RFC 7143, 13), and holds the answers against what was offered. */
final class Negotiation {

    private static final int SMALLEST_SIZE = 512;
    private static final int LARGEST_SIZE = 0xFF_FFFF;
    private static final int MAX_BURST = 1024 * 1024;
    private static final int FIRST_BURST = 256 * 1024;
    private static final String CRC32C = "CRC32C";
    private static final String SEGMENT = "MaxRecvDataSegmentLength";

    /** Answers that agree on nothing, so that the default of the standard holds (6.2). */
    private static final Set<String> NO_AGREEMENT = Set.of("Reject", "Irrelevant", "NotUnderstood");

    /** What a target may declare, and nobody answers. */
    private static final Set<String> DECLARED =
            Set.of(SEGMENT, "TargetPortalGroupTag", "TargetAlias", "TargetAddress", "TargetName");

    private final Map<String, String> offers = new LinkedHashMap<>();
    /** The standard's defaults until answers change them. */
    private final Map<String, String> agreed = new HashMap<>(Map.of(
            "HeaderDigest",
            "None",
            "DataDigest",
            "None",
            "InitialR2T",
            "Yes",
            "ImmediateData",
            "Yes",
            SEGMENT,
            "8192",
            "MaxBurstLength",
            "262144",
            "FirstBurstLength",
            "65536"));

    Negotiation(Terms terms) {
        offers.put("HeaderDigest", terms.headerDigest() ? CRC32C : "None,CRC32C");
        offers.put("DataDigest", terms.dataDigest() ? CRC32C : "None,CRC32C");
        offers.put(SEGMENT, Integer.toString(Agreement.OUR_SEGMENT));
        offers.put("ErrorRecoveryLevel", "0");
        offers.put("DefaultTime2Wait", "2");
        offers.put("DefaultTime2Retain", "0");
        if (!terms.discovery()) {
            offers.put("MaxConnections", "1");
            offers.put("InitialR2T", "No");
            offers.put("ImmediateData", "Yes");
            offers.put("MaxBurstLength", Integer.toString(MAX_BURST));
            offers.put("FirstBurstLength", Integer.toString(FIRST_BURST));
            offers.put("MaxOutstandingR2T", "1");
            offers.put("DataPDUInOrder", "Yes");
            offers.put("DataSequenceInOrder", "Yes");
        }
    }

    Map<String, String> offers() {
        return offers;
    }

    /**
     * Takes what a target sends.
     *
     * @return the answers to what it offers itself
     * @throws ProtocolException when an answer is none to what was offered
     */
    Map<String, String> take(Map<String, String> keys) throws ProtocolException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : keys.entrySet()) {
            String key = each.getKey();
            String value = each.getValue();
            if (offers.containsKey(key) && NO_AGREEMENT.contains(value)) {
                continue;
            }
            check(key, value);
            if (offers.containsKey(key) || DECLARED.contains(key)) {
                agreed.put(key, value);
            } else {
                answers.put(key, "NotUnderstood");
            }
        }
        return answers;
    }

    private void check(String key, String value) throws ProtocolException {
        switch (key) {
            case "HeaderDigest", "DataDigest" ->
                // a target that has no digests says None, also where that was not offered
                require(key, value, value.equals("None") || offered(key).contains(value));
            case "InitialR2T", "ImmediateData" -> require(key, value, value.equals("Yes") || value.equals("No"));
            case SEGMENT -> number(key, value, SMALLEST_SIZE, LARGEST_SIZE);
            case "MaxBurstLength", "FirstBurstLength" -> number(key, value, SMALLEST_SIZE, most(key));
            case "MaxConnections", "MaxOutstandingR2T", "ErrorRecoveryLevel" -> number(key, value, 0, most(key));
            case "DataPDUInOrder", "DataSequenceInOrder" -> require(key, value, value.equals("Yes"));
            default -> {}
        }
    }

    private List<String> offered(String key) {
        return Arrays.asList(offers.getOrDefault(key, "").split(","));
    }

    /** For keys whose smaller value is agreed upon. */
    private int most(String key) {
        String offer = offers.get(key);
        return offer == null ? LARGEST_SIZE : Integer.parseInt(offer);
    }

    private static int number(String key, String value, int least, int most) throws ProtocolException {
        int number = -1;
        try {
            number = Integer.decode(value);
        } catch (NumberFormatException e) {
            // refused below
        }
        require(key, value, number >= least && number <= most);
        return number;
    }

    private static void require(String key, String value, boolean allowed) throws ProtocolException {
        if (!allowed) {
            throw new ProtocolException("The target answered " + key + "=" + value + ", which is none of the values"
                    + " that it was offered");
        }
    }

    /**
     * What holds after the login.
     *
     * @throws ProtocolException when a digest that is wanted was not agreed upon
     */
    Agreement agreement() throws ProtocolException {
        for (String key : List.of("HeaderDigest", "DataDigest")) {
            if (CRC32C.equals(offers.get(key)) && !is(key, CRC32C)) {
                throw new ProtocolException("The target does not agree to " + key + "=" + CRC32C);
            }
        }
        int maxBurst = number("MaxBurstLength");
        return new Agreement(
                is("HeaderDigest", CRC32C),
                is("DataDigest", CRC32C),
                is("InitialR2T", "Yes"),
                is("ImmediateData", "Yes"),
                number(SEGMENT),
                maxBurst,
                Math.min(number("FirstBurstLength"), maxBurst));
    }

    private boolean is(String key, String value) {
        return value.equals(agreed.get(key));
    }

    private int number(String key) throws ProtocolException {
        return number(key, String.valueOf(agreed.get(key)), 0, LARGEST_SIZE);
    }
}
