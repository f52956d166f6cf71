/*
title: Flow log, how complete its columns are, for both families
description: The view flow_columns, by the name that queries of both families have for it.
tags: [both, quality]
needs: [ts]
columns:
  position:    {help: place among the canonical columns}
  column_name: {help: canonical column}
  present:     {unit: rows}
  missing:     {unit: rows}
  null_share:  {unit: percent}
  distinct_about: {unit: values, help: approximate}
*/
SELECT position, column_name, present, missing, null_share, distinct_about FROM flow_columns
