package org.burnish.xorriso.command.volume;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.options.ListText;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.osgi.service.component.annotations.Component;

/** Chooses a file that becomes a partition behind the file system. */
@Component(property = XorrisoCommand.COMMAND + "=append_partition")
public final class AppendPartition implements XorrisoCommand {

    private static final String OPTION = "image.partition.append";
    private static final String NONE = ".";
    private static final String TYPE =
            "(?i)0x[0-9a-f]{1,2}|\\d{1,3}|fat12|fat16|fat16_lba|linux|efi|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The partitions by their numbers. Immutable. */
    private record Chosen(Map<Integer, String> partitions) {}

    private static final Setting<Chosen> SETTING = new Setting<>("append_partition", new Chosen(Map.of()));

    @Override
    public Usage usage() {
        return new Usage(
                List.of("number", "type", "disk_path"),
                "",
                "Append a file behind the image as a partition of a type such as 0xef; \".\" as path for none.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String number = arguments.get(0);
        if (!number.matches("[1-8]")) {
            throw ProblemException.failure(
                    "-append_partition: '" + number + "' is no number of a partition", "Use 1 to 8");
        }
        if (!arguments.get(1).matches(TYPE)) {
            throw ProblemException.failure(
                    "-append_partition: '" + arguments.get(1) + "' is no type of a partition",
                    "Use a number such as 0xef, a name such as Linux, or a GUID");
        }
        Map<Integer, String> partitions =
                new TreeMap<>(session.settings().get(SETTING).partitions());
        if (arguments.get(2).equals(NONE) || arguments.get(2).isEmpty()) {
            partitions.remove(Integer.valueOf(number));
        } else {
            partitions.put(
                    Integer.valueOf(number),
                    number + "," + arguments.get(1) + ","
                            + ListText.escaped(DiskPath.given(session, arguments.get(2))));
        }
        session.settings().set(SETTING, new Chosen(partitions));
        session.choose(OPTION, ListText.joined(List.copyOf(partitions.values())));
    }
}
