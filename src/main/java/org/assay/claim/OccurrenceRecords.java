package org.assay.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OccurrenceRecords extends Repository<OccurrenceRecord, UUID> {

    OccurrenceRecord save(OccurrenceRecord occurrence);

    Optional<OccurrenceRecord> findById(UUID id);

    List<OccurrenceRecord> findByClaimIdOrderByStartOffset(UUID claimId);

    List<OccurrenceRecord> findByVersionIdAndStanding(UUID versionId, Boolean standing);

    Optional<OccurrenceRecord> findByVersionIdAndStartOffsetAndEndOffsetAndStanding(
            UUID versionId, int startOffset, int endOffset, Boolean standing);
}
