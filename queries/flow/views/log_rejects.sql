/*
title: Flow log, lines that could not be read
description: The rejects of the current flow log, by the name that queries of both families have for them.
tags: [both, quality]
columns:
  file:   {help: file of the line}
  offset: {unit: bytes, help: of the line in its file}
  reason: {help: why it could not be read}
  raw:    {help: the line}
*/
SELECT file, offset, reason, raw FROM flow_rejects
