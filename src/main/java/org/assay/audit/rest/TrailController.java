package org.assay.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.audit.TrailProofs;
import org.assay.audit.TrailStanding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trail")
@Tag(name = "Trail")
class TrailController {

    private final TrailProofs proofs;

    TrailController(TrailProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping
    @Operation(summary = "How long the trail is, its newest checkpoint, and the public key that checks it")
    TrailStanding standing() {
        return proofs.standing();
    }

    @PostMapping("/checks")
    @Operation(
            summary = "Read the whole trail, and say where it is not what was written",
            description = "For an administrator. Without a running Assay, ./assay verify does the same.")
    TrailProofs.Outcome check() {
        return proofs.check();
    }
}
