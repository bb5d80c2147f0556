package org.burnish.image.udf.read;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageException;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.image.udf.record.DamagedException;

/** Collects all that is wrong with the structures of an image: the first thousand faults, and how many more there were. */
final class Findings implements Faults {

    private static final int MAX = 1000;

    private final List<StructureFault> faults = new ArrayList<>();
    private long start;
    private long more;

    /** What has no place of its own belongs to this session. */
    void begin(long session) {
        start = session;
    }

    @Override
    public void damage(String path, ImageException cause) {
        add(path + ": ", cause);
    }

    @Override
    public void content(String path, ImageException cause) {
        add(path + ": ", cause);
    }

    @Override
    public void odd(String path, ImageException cause) {
        add(path + ": ", cause);
    }

    @Override
    public void recovered(DamagedException fault, String instead) {
        add("", fault);
    }

    void add(String where, ImageException cause) {
        if (faults.size() == MAX) {
            more++;
        } else if (cause instanceof DamagedException damaged) {
            faults.add(new StructureFault(damaged.lba(), damaged.structure(), where + damaged.detail()));
        } else {
            faults.add(new StructureFault(start, "UDF volume", where + cause.getMessage()));
        }
    }

    StructureReport report() {
        List<StructureFault> all = new ArrayList<>(faults);
        if (more > 0) {
            all.add(new StructureFault(start, "UDF volume", more + " more faults were found"));
        }
        return new StructureReport(List.of(), all);
    }
}
