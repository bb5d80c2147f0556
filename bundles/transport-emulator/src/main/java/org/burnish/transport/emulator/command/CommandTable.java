package org.burnish.transport.emulator.command;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.transport.emulator.drive.DriveCommand;

/** The commands that an emulated drive performs, by operation code. */
public final class CommandTable {

    private static final Map<Integer, DriveCommand> COMMANDS = Stream.of(
                    new TestUnitReady(),
                    new RequestSense(),
                    new FormatUnit(),
                    new Inquiry(),
                    new StartStopUnit(),
                    new PreventAllowRemoval(),
                    new ReadFormatCapacities(),
                    new ReadCapacity(),
                    new Read(Read.TEN),
                    new Write(Write.TEN),
                    new WriteAndVerify(),
                    new Verify(),
                    new SynchronizeCache(),
                    new ReadToc(),
                    new ReadSubChannel(),
                    new ReadCd(ReadCd.BY_BLOCKS),
                    new ReadCd(ReadCd.BY_TIME),
                    new GetConfiguration(),
                    new GetEventStatus(),
                    new ReadDiscInformation(),
                    new ReadTrackInformation(),
                    new ReserveTrack(),
                    new SendOpcInformation(),
                    new ModeSelect(),
                    new ModeSense(),
                    new CloseTrackSession(),
                    new ReadBufferCapacity(),
                    new SendCueSheet(),
                    new Blank(),
                    new Read(Read.TWELVE),
                    new Write(Write.TWELVE),
                    new GetPerformance(),
                    new ReadDiscStructure(),
                    new SendDiscStructure(),
                    new SetStreaming(),
                    new SetCdSpeed(),
                    new MechanismStatus())
            .collect(Collectors.toUnmodifiableMap(DriveCommand::opcode, Function.identity()));

    private CommandTable() {}

    /** All of them. */
    public static Map<Integer, DriveCommand> all() {
        return COMMANDS;
    }
}
