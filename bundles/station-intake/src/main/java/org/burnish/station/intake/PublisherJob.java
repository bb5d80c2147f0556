package org.burnish.station.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burnish.station.JobRequest;
import org.burnish.station.JobRequest.Source;
import org.burnish.station.JobRequest.Verify;

/**
 * A job as disc publishers take it: lines {@code KEY = VALUE}. Programs that were made for those robots hand in their jobs
 * unchanged: {@code .JRQ} as Primera's PTBurn takes it, {@code .JDF} as Epson's TD Bridge does. Keys about labels that are printed,
 * about bins and robots are passed over; what is not a key of either is refused.
 */
final class PublisherJob implements JobFile {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("0", "cd-r"),
            Map.entry("1", "dvd-r"),
            Map.entry("2", "dvd-r-dl"),
            Map.entry("3", "bd-r"),
            Map.entry("4", "bd-r-dl"),
            Map.entry("cd", "cd-r"),
            Map.entry("cdr", "cd-r"),
            Map.entry("dvd", "dvd-r"),
            Map.entry("dvdr", "dvd-r"),
            Map.entry("dvd-dl", "dvd-r-dl"),
            Map.entry("dvdr-dl", "dvd-r-dl"),
            Map.entry("bd", "bd-r"),
            Map.entry("bdr", "bd-r"),
            Map.entry("bd-dl", "bd-r-dl"));

    private static final List<String> PASSED_OVER = List.of(
            "jobid",
            "job_id",
            "clientid",
            "publisher",
            "printlabel",
            "label",
            "label_type",
            "replace_field",
            "mergefield",
            "stacker",
            "out_stacker",
            "in_stacker",
            "loaddelay",
            "binid",
            "burnspeed",
            "write_speed",
            "priority",
            "closedisc",
            "close_disc",
            "rejectifnotblank",
            "notifyclient",
            "deletefiles",
            "format",
            "testrecord");

    @Override
    public boolean takes(String name) {
        String extension = JobFile.extension(name);
        return extension.equals("jrq") || extension.equals("jdf");
    }

    @Override
    public String name(String original, State state) {
        String base = original.substring(0, original.lastIndexOf('.'));
        return base
                + switch (state) {
                    case TAKEN -> ".INP";
                    case DONE -> ".DON";
                    case FAILED -> ".ERR";
                };
    }

    @Override
    public JobRequest request(String text, Path folder, String submitter) {
        Draft draft = new Draft();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith(";") && !line.startsWith("#") && !line.startsWith("[")) {
                int equals = line.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + line.strip() + "' is no line KEY = VALUE");
                }
                draft.take(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip(),
                        folder);
            }
        }
        return draft.request(submitter);
    }

    /** A job while its lines are read. */
    private static final class Draft {

        private final List<Source> sources = new ArrayList<>();
        private String label = "";
        private String medium = "";
        private int copies = 1;
        private int priority;
        private Verify verify = Verify.SAME;

        void take(String key, String value, Path folder) {
            switch (key.toLowerCase(Locale.ROOT)) {
                case "data" -> {
                    // PATH, or PATH and its place in the image
                    int comma = value.lastIndexOf(',');
                    String place =
                            comma < 0 ? "" : value.substring(comma + 1).strip().replace('\\', '/');
                    String disk = comma < 0 ? value : value.substring(0, comma).strip();
                    sources.add(JobFile.source(folder, disk, image(place)));
                }
                case "volumename", "volume_label", "volumelabel" -> label = value;
                case "copies" -> copies = number(key, value);
                case "importance" -> priority = number(key, value);
                case "disctype", "disc_type" -> medium = type(value);
                case "verifydisc", "compare" -> verify = isYes(value) ? Verify.SAME : Verify.NONE;
                default -> {
                    if (!PASSED_OVER.contains(key.toLowerCase(Locale.ROOT))) {
                        throw new IllegalArgumentException("key '" + key + "' is not known");
                    }
                }
            }
        }

        private static String image(String place) {
            return place.isEmpty() || place.startsWith("/") ? place : "/" + place;
        }

        private static int number(String key, String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(key + " has to be a number, not '" + value + "'", e);
            }
        }

        private static boolean isYes(String value) {
            return value.equalsIgnoreCase("yes") || value.equals("1") || value.equalsIgnoreCase("true");
        }

        private static String type(String value) {
            String known = TYPES.get(value.toLowerCase(Locale.ROOT));
            if (known == null) {
                throw new IllegalArgumentException("disc type '" + value + "' is not known: " + TYPES.keySet());
            }
            return known;
        }

        JobRequest request(String submitter) {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("there is no line DATA = PATH");
            }
            return JobRequest.of(sources)
                    .label(label)
                    .medium(medium)
                    .copies(copies)
                    .priority(priority)
                    .verify(verify)
                    .submitter(submitter);
        }
    }
}
