package org.burnish.station.web.events;

import com.google.gson.JsonObject;
import java.util.List;
import org.burnish.station.Job;
import org.burnish.station.StationDrive;
import org.burnish.station.StationListener.BurnProgress;
import org.burnish.station.web.api.Shapes;

/** For programs: the shapes of the interface. */
public final class JsonVoice implements Voice {

    @Override
    public String state(Snapshot snapshot) {
        JsonObject state = Shapes.list("jobs", snapshot.jobs(), Shapes::job);
        state.add(
                "drives",
                Shapes.list("drives", snapshot.drives(), Shapes::drive).get("drives"));
        state.add(
                "progress",
                Shapes.list("progress", snapshot.progress(), Shapes::progress).get("progress"));
        return state.toString();
    }

    @Override
    public String job(Job job) {
        return Shapes.job(job).toString();
    }

    @Override
    public String drives(List<StationDrive> drives) {
        return Shapes.list("drives", drives, Shapes::drive).toString();
    }

    @Override
    public String progress(List<BurnProgress> burns) {
        return Shapes.list("progress", burns, Shapes::progress).toString();
    }
}
