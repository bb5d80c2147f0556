package org.burnish.transport.emulator.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.AttachedDrive;
import org.burnish.transport.emulator.drive.DriveClock;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.jspecify.annotations.Nullable;

/** A drive to which things happen as a {@link FaultPlan} says. The drive itself knows nothing of it. */
public final class FaultyDrive implements AttachedDrive, Workings {

    private final PowerSwitch power;
    private final DriveClock clock;
    private final List<Rule> armed = new ArrayList<>();
    private final List<Rule> planned;
    private final BadPlaces badPlaces;
    private final Map<Rule, Integer> met = new HashMap<>();
    private final Set<Integer> performed = new HashSet<>();
    private @Nullable EmulatedDrive drive;
    private long written;

    /** Switches a drive on. */
    @FunctionalInterface
    public interface PowerSwitch {

        /** A drive that was just switched on. */
        EmulatedDrive on() throws IOException;
    }

    /** Switches a drive on that has these faults. */
    public FaultyDrive(FaultPlan plan, PowerSwitch power, DriveClock clock) throws IOException {
        this.planned = plan.rules();
        this.power = power;
        this.clock = clock;
        this.badPlaces = new BadPlaces(planned);
        this.drive = switchOn();
    }

    private EmulatedDrive switchOn() throws IOException {
        EmulatedDrive fresh = power.on();
        fresh.setBadBlocks(badPlaces);
        return fresh;
    }

    @Override
    public void execute(Cdb cdb, ByteBuffer data, Duration timeout) throws CheckCondition, IOException {
        Command command = new Command(cdb, data, timeout);
        Execution execution = this::perform;
        List<Rule> rules = new ArrayList<>(planned);
        rules.addAll(armed);
        for (Rule rule : rules) {
            execution = before(execution, rule, command);
        }
        execution.perform(command);
    }

    /** The rule and the execution behind it; only that when the rule is not met. */
    private Execution before(Execution rest, Rule rule, Command command) {
        Optional<Hit> hit = rule.trigger().meets(command, this).filter(meeting -> isTurnOf(rule));
        if (hit.isEmpty()) {
            return rest;
        }
        Span blocks = hit.get().blocks();
        return passed -> {
            // a rule before this one may have made it a command for fewer blocks
            Span left = blocks.and(passed.blocks());
            if (left.isEmpty() && !blocks.isEmpty()) {
                rest.perform(passed);
            } else {
                rule.effect().perform(new Hit(passed, left, hit.get().always()), this, rest);
            }
        };
    }

    private boolean isTurnOf(Rule rule) {
        return rule.trigger().nth().contains(met.merge(rule, 1, Integer::sum));
    }

    private void perform(Command command) throws CheckCondition, IOException {
        Objects.requireNonNull(drive, "the power is cut").execute(command.cdb(), command.data(), command.timeout());
        performed.add(command.opcode());
        if (command.isWrite()) {
            written += command.blocks().count();
        }
    }

    @Override
    public void arm(Rule rule) {
        armed.add(rule);
    }

    @Override
    public void disarm(Rule rule) {
        armed.remove(rule);
        met.remove(rule);
    }

    @Override
    public void cutPower() throws IOException {
        if (drive != null) {
            drive.losePower();
            drive = null;
        }
    }

    @Override
    public void restorePower() throws IOException {
        if (drive == null) {
            drive = switchOn();
            performed.clear();
            written = 0;
        }
    }

    @Override
    public DriveClock clock() {
        return clock;
    }

    @Override
    public Optional<LoadedMedium> medium() {
        return Optional.ofNullable(drive).flatMap(EmulatedDrive::loaded);
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public boolean hasPerformed(int opcode) {
        return performed.contains(opcode);
    }

    @Override
    public boolean passesBusy(int opcode) {
        return drive != null && drive.passesBusy(opcode);
    }

    @Override
    public boolean passesUnitAttention(int opcode) {
        return drive != null && drive.passesUnitAttention(opcode);
    }

    @Override
    public boolean isTrayOpen() {
        return drive != null && drive.isTrayOpen();
    }

    @Override
    public void switchOff() throws IOException {
        if (drive != null) {
            drive.switchOff();
        }
    }
}
